#!/bin/sh
# Loads a workbench as readers would and prints its latencies: the page of an exchange, a what-if asked before, and one that
# nobody asked before, each at about 200 requests a second, then as fast as it answers; what each took of the processor, and how
# large it was; and how the memory grew, at last under all three mixed at 100 a second for as long as told. Server and wrk share
# the machine.
#   bench/workbench/load.sh [SECONDS [MINUTES-MIXED]]       default 20 and 4; needs wrk and curl
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
seconds=${1:-20}
minutes=${2:-4}
port=8963
url=http://127.0.0.1:$port
folder=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; fi; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

# the launcher execs the program, so this is the number of the server itself
"$here/../../glienicke" serve --port $port --store "$folder" > "$folder/said" 2>&1 &
server=$!
until curl -s -f -o /dev/null "$url/"; do
    kill -0 "$server"
    sleep 0.2
done
began=$(date +%s)

memory() {
    echo "  after $(($(date +%s) - began)) s: $(($(awk '/^VmRSS/ { print $2 }' "/proc/$server/status") / 1024)) MB resident," \
        "load $(cut -d' ' -f1 /proc/loadavg)"
}

processor() { # in milliseconds, so far
    awk '{ print ($14 + $15) * 10 }' "/proc/$server/stat"
}

ask() { # NAME KIND RATE SECONDS
    before=$(processor)
    connections=8
    [ "$3" -eq 0 ] || connections=64
    wrk -t2 -c$connections -d"$4s" --latency -s "$here/ask.lua" "$url" -- "$2" "$3" > "$folder/wrk"
    echo "$1: $(awk '/^ *(50|90|99)%/ { printf "%s %s  ", $1, $2 } /^ *Latency +[0-9]/ { most = $4 }
        /^Requests\/sec/ { printf "most %s  %s requests/s", most, $2 }
        /(Non-2xx|Socket errors)/ { print; }' "$folder/wrk")"
    awk -v spent="$(($(processor) - before))" '/requests in/ {
        printf "  %.1f ms of the server\047s processor each, %.0f kB\n", spent / $1, $5 * ($5 ~ /G/ ? 1048576 : $5 ~ /M/ ? 1024 : 1) / $1
    }' "$folder/wrk"
    memory
}

echo started
memory
# the weights that the rest of the record teaches, and what stands on the page, are worked out once
until curl -s -D - -o /dev/null "$url/exchanges/2024-ankara/weights" | grep -qi '^HX-Trigger: learned'; do
    sleep 1
done
curl -s -f -o /dev/null "$url/exchanges/2024-ankara"
echo 'page worked out'
memory
ask 'warm-up, not counted' mixed 100 "$seconds"
ask 'page of an exchange' page 200 "$seconds"
ask 'what-if asked before' known 200 "$seconds"
ask 'what-if nobody asked before, 10 a second' new 10 "$seconds"
ask 'what-if nobody asked before' new 200 10
ask 'page, as fast as it answers' page 0 10
ask 'what-if asked before, as fast as it answers' known 0 10
ask 'what-if nobody asked before, as fast as it answers' new 0 10
while [ "$minutes" -gt 0 ]; do
    ask 'mixed' mixed 100 60
    minutes=$((minutes - 1))
done
