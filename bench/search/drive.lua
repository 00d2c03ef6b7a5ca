-- Asks what stands in a file, line by line, from another place in each thread: wrk -s drive.lua <address> -- <file>
-- [<pause in ms>]. A line is a path, and behind a tab the JSON to be posted. Ends with one line for search.sh.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(arguments)
    requests = {}
    for line in io.lines(arguments[1]) do
        local path, body = line:match("^([^\t]*)\t(.*)$")
        if body then
            requests[#requests + 1] = wrk.format("POST", path, { ["Content-Type"] = "application/json" }, body)
        else
            requests[#requests + 1] = wrk.format("GET", line)
        end
    end
    place = number * 37
    if arguments[2] then
        delay = function() return tonumber(arguments[2]) end
    end
end

function request()
    place = place + 1
    return requests[place % #requests + 1]
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes,
        latency:percentile(50), latency:percentile(99), latency.max,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
