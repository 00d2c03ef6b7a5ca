#!/usr/bin/env bash
# Measures an import beside a plain COPY of the same file, in one run on one server: bench/import.sh [rows]. Prints a table;
# everything it makes is in one temporary folder, which is removed at the end. See bench/README.md.
set -euo pipefail
cd "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."

rows=${1:-1000000}
small=20000
work=$(mktemp -d)
chmod 755 "$work"
export BALISE_DATA=$work/base BALISE_JAVA_OPTS=
trap 'rm -rf "$work"' EXIT

jar=$(ls target/app/*-runner.jar 2>/dev/null || true)
if [[ -z $jar ]]; then
    ./balise sources >/dev/null
    jar=$(ls target/app/*-runner.jar)
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

home=$work/home
mkdir -p "$home/import" "$home/data/deliveries"
ln -s "$PWD/data/gazetteer" "$home/data/gazetteer"
cp bench/banc.yaml "$home/import/"
list=$home/data/deliveries/banc.csv

balise() {
    "$java" -Xms64m -Xmx512m -XX:+UseSerialGC "-Xlog:gc:file=$work/gc.log" "-Dbalise.home=$home" -jar "$jar" "$@"
}
sql() { balise db -XqAt -v ON_ERROR_STOP=1 "$@"; }

# Seconds of the last run, as the database saw it: without the start of Java and PostgreSQL.
run_seconds() {
    sql -c "SELECT round(extract(epoch FROM finished_at - started_at)::numeric, 2) FROM import_run ORDER BY id DESC LIMIT 1"
}
heap_mb() { grep -oE '[0-9]+M->' "$work/gc.log" | tr -dc '0-9\n' | sort -n | tail -n 1; }
per_second() { awk -v rows="$1" -v seconds="$2" 'BEGIN { printf "%.0f", rows / seconds }'; }
ratio() { awk -v one="$1" -v other="$2" 'BEGIN { printf "%.3f", one / other }'; }
line() { printf '%-34s %10s %12s %14s %8s\n' "$@"; }

columns() { head -n 1 "$list" | tr -d '\r' | sed 's/,/ text, /g; s/$/ text/'; }

# A plain table without keys or indexes, three times; the median counts.
raw_copy() {
    sql -c "DROP TABLE IF EXISTS raw_list; CREATE TABLE raw_list ($(columns))" >/dev/null
    for _ in 1 2 3; do
        sql -c 'TRUNCATE raw_list' -c '\timing on' -c "\\copy raw_list FROM '$list' (FORMAT csv, HEADER)" |
            sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | tail -n 1
    done | sort -n | sed -n 2p | awk '{ printf "%.2f", $1 / 1000 }'
    sql -c 'DROP TABLE raw_list' >/dev/null
}

echo "Java: $("$java" -version 2>&1 | head -n 1); processors: $(nproc); memory: $(awk '/MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo); load: $(cut -d ' ' -f 1-3 /proc/loadavg)"
"$java" bench/GenerateList.java "$rows" "$list"
echo "$rows rows, $(du -m "$list" | cut -f 1) MB"

line step seconds rows/s 'of raw COPY' 'heap MB'
raw=$(raw_copy)
line 'raw COPY (median of 3)' "$raw" "$(per_second "$rows" "$raw")" 1 -

measure() { # label, rows, options...
    local label=$1 count=$2
    shift 2
    balise import banc "$@" >"$work/import.log" 2>&1 || { cat "$work/import.log" >&2; exit 1; }
    local seconds peak
    peak=$(heap_mb)
    seconds=$(run_seconds)
    line "$label" "$seconds" "$(per_second "$count" "$seconds")" "$(ratio "$raw" "$seconds")" "$peak"
}
measure 'first load' "$rows"
# Another sha256, the same rows: one line break more at the end.
echo >>"$list"
measure 'unchanged re-import' "$rows"
measure 'the very same file again' "$rows"
awk -v FS=, -v OFS=, 'NR % 100 == 0 { $2 = $2 " bis" } 1' "$list" >"$list.new" && mv "$list.new" "$list"
measure 'one row in a hundred changed' "$rows"

rm -rf "$BALISE_DATA"
"$java" bench/GenerateList.java "$small" "$list"
began=$(date +%s%N)
balise import banc >"$work/import.log" 2>&1
wall=$(awk -v ns=$(($(date +%s%N) - began)) 'BEGIN { printf "%.2f", ns / 1e9 }')
peak=$(heap_mb)
seconds=$(run_seconds)
line "$small rows, first load" "$seconds" "$(per_second "$small" "$seconds")" - "$peak"
line "$small rows, from nothing" "$wall" "$(per_second "$small" "$wall")" - -
echo "('from nothing': a new database, PostgreSQL, Java and the gazetteer included)"
