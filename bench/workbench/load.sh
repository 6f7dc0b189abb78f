#!/bin/sh
# Loads a workbench as readers would and prints its latencies: the page of an exchange, a what-if asked before, and one that
# nobody asked before, each at about 200 requests a second; then how its memory grew.
#   bench/workbench/load.sh [SECONDS]       default 30; needs wrk and curl
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
seconds=${1:-30}
port=8963
folder=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; fi; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

# the launcher execs the program, so this is the number of the server itself
"$here/../../glienicke" serve --port $port --store "$folder" > "$folder/said" 2>&1 &
server=$!
until curl -s -o /dev/null "http://127.0.0.1:$port/exchanges/2024-ankara"; do
    kill -0 "$server"
    sleep 0.2
done

memory() { # resident, in megabytes
    echo "$(($(awk '/^VmRSS/ { print $2 }' "/proc/$server/status") / 1024)) MB resident"
}

ask() { # NAME SCRIPT SECONDS
    wrk -t2 -c8 -d"$3s" --latency -s "$here/$2" "http://127.0.0.1:$port" > "$folder/wrk"
    echo "$1: $(awk '/^ *(50|90|99)%/ { printf "%s %s  ", $1, $2 } /^Requests\/sec/ { printf "%s requests/s", $2 } /Non-2xx/ { printf "  FAILED %s", $NF }' "$folder/wrk")"
}

ask 'warm-up, not counted' new.lua 20
echo "before: $(memory); load $(cut -d' ' -f1-3 /proc/loadavg)"
ask 'page of an exchange' page.lua "$seconds"
ask 'what-if asked before' known.lua "$seconds"
ask 'what-if nobody asked before' new.lua "$seconds"
echo "after: $(memory); load $(cut -d' ' -f1-3 /proc/loadavg)"
