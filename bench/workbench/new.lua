-- Positions that nobody had before.
function delay() return 40 end
function setup(thread) thread:set("seed", math.random(1, 1000000)) end
function init() math.randomseed(os.time() + seed) end
request = function()
  local weight = string.format("%.6f", 1 + 199 * math.random())
  return wrk.format("GET", "/exchanges/2024-ankara/RU?w.leverage=" .. weight, { ["HX-Request"] = "true" })
end
