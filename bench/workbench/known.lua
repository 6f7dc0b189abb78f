-- Ten positions of one slider, over and over.
function delay() return 40 end
local n = 0
request = function()
  n = n % 10 + 1
  return wrk.format("GET", "/exchanges/2024-ankara/RU?w.leverage=" .. (10 * n) .. "&t.leverage=2", { ["HX-Request"] = "true" })
end
