#!/bin/sh
# Prints how long after the command a workbench served its first page, the record, in milliseconds, and how much
# processor time it took by then, for each of several starts.
#   bench/workbench/start.sh [TIMES]       default 7; needs curl. The first start ever trains the launcher's cache: not counted.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
times=${1:-7}
port=8964
folder=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; fi; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

start() {
    began=$(date +%s%3N)
    XDG_DATA_HOME=$folder "$here/../../glienicke" serve --port $port > "$folder/said" 2>&1 &
    server=$!
    until curl -s -f -o /dev/null "http://127.0.0.1:$port/"; do
        kill -0 "$server"
        sleep 0.01
    done
    took=$(($(date +%s%3N) - began))
    processor=$(awk '{ print ($14 + $15) * 10 }' "/proc/$server/stat")
    kill "$server"
    wait "$server" 2> /dev/null || true
    server=
}

start
while [ "$times" -gt 0 ]; do
    start
    echo "$took ms, $processor ms of processor, load $(cut -d' ' -f1 /proc/loadavg)"
    times=$((times - 1))
done
