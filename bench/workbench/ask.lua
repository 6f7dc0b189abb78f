-- What wrk asks of a workbench, as told after "--":  page | known | new | mixed, then requests a second; 0 for no pauses.
-- Pauses between the requests of one of 64 connections are exponential, so that together they ask as readers do who know
-- nothing of each other; somewhat less often than told, by the time that answers take.
-- wrk counts the time of an answer from when it sends the request, so pauses are not in it.
local kind, pause, n = "page", 0, 0

-- the brief that was answered last: a page tells which it shows, and is sent the sections that differ
local shown = ""

function setup(thread)
  n = n + 1
  thread:set("number", n)
end

function init(args)
  -- each thread its own numbers, and no run those of another
  math.randomseed(os.time() * 10 + number)
  kind = args[1] or kind
  local rate = tonumber(args[2])
  if rate > 0 then
    pause = 64 * 1000 / rate
  end
end

function delay()
  return -math.log(1 - math.random()) * pause
end

local asks = {
  page = function()
    return wrk.format("GET", "/exchanges/2024-ankara")
  end,
  -- ten positions of one slider, over and over
  known = function()
    local weight = 10 * math.random(1, 10)
    return wrk.format("GET", "/exchanges/2024-ankara/RU?w.leverage=" .. weight, { ["HX-Request"] = "true", ["X-Shown"] = shown })
  end,
  -- positions that nobody had before
  new = function()
    local weight = string.format("%.6f", 1 + 199 * math.random())
    return wrk.format("GET", "/exchanges/2024-ankara/RU?w.leverage=" .. weight, { ["HX-Request"] = "true", ["X-Shown"] = shown })
  end,
}

-- of a hundred, 45 ask for the page, 45 for a what-if asked before and 10 for one that is new
asks.mixed = function()
  local any = math.random(1, 100)
  return asks[any <= 45 and "page" or any <= 90 and "known" or "new"]()
end

function response(status, headers, body)
  shown = body:match('data%-shown="([^"]+)"') or shown
end

request = function()
  return asks[kind]()
end
