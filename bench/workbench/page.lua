-- Eight connections, each waiting 40 ms between requests: about 200 a second.
function delay() return 40 end
request = function() return wrk.format("GET", "/exchanges/2024-ankara") end
