#!/usr/bin/env bash
# Kills an import with -9 at ten random moments, Java and PostgreSQL alike, and checks each time that the data are those of
# before or those of after, never between: bench/kill.sh [rows]. Everything it makes is in one temporary folder.
set -euo pipefail
cd "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."

rows=${1:-20000}
times=10
work=$(mktemp -d)
chmod 755 "$work"
export BALISE_DATA=$work/base
trap 'rm -rf "$work"' EXIT

jar=$(ls target/app/*-runner.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
home=$work/home
mkdir -p "$home/import" "$home/data/deliveries"
ln -s "$PWD/data/gazetteer" "$home/data/gazetteer"
cp bench/banc.yaml "$home/import/"
"$java" bench/GenerateList.java "$rows" "$work/one.csv"
# Every second row has another name, and one in ten is gone.
awk -F, -v OFS=, 'NR == 1 || NR % 10 { if (NR > 1 && NR % 2) $2 = "Autre " $2; print }' "$work/one.csv" >"$work/other.csv"

balise() { "$java" -Xmx512m "-Dbalise.home=$home" -jar "$jar" "$@" 2>>"$work/log"; }
sql() { balise db -XqAt -v ON_ERROR_STOP=1 -c "$1"; }

# All that an import writes, dates included, but for the runs themselves.
state() {
    sql "SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
        SELECT 'venue' || md5(v::text) AS line FROM venue v UNION ALL SELECT 'service' || md5(s::text) FROM venue_service s
        UNION ALL SELECT 'redirect' || md5(r::text) FROM venue_redirect r
        UNION ALL SELECT 'source' || md5(s::text) FROM source s
        UNION ALL SELECT 'record' || md5(r::text) FROM source_record r) AS all_lines"
}
succeeded() { sql "SELECT count(*) FROM import_run WHERE state = 'SUCCEEDED'"; }
# Whole: each record with facts has its venue, each venue a record, and all present records are of one delivery.
broken() {
    sql "SELECT (SELECT count(*) FROM source_record r LEFT JOIN venue v ON v.id = r.venue_id
                 WHERE r.facts IS NOT NULL AND v.id IS NULL)
              + (SELECT count(*) FROM venue v WHERE NOT EXISTS (SELECT FROM source_record r WHERE r.venue_id = v.id))
              + abs((SELECT count(*) FROM source_record WHERE absent_since IS NULL)
                    - (SELECT records_new + records_changed + records_unchanged FROM import_run
                       WHERE state = 'SUCCEEDED' ORDER BY id DESC LIMIT 1))"
}

cp "$work/one.csv" "$home/data/deliveries/banc.csv"
balise import banc >/dev/null
began=$(date +%s%N)
cp "$work/other.csv" "$home/data/deliveries/banc.csv"
balise import banc --accept >/dev/null
longest=$((($(date +%s%N) - began) / 1000000))
echo "$rows rows; an import of changes takes $longest ms when nobody kills it"

next=one
killed=0 kept=0 done_anyway=0
for ((i = 1; i <= times; i++)); do
    before=$(state)
    runs=$(succeeded)
    cp "$work/$next.csv" "$home/data/deliveries/banc.csv"
    "$java" -Xmx512m "-Dbalise.home=$home" -jar "$jar" import banc --accept >/dev/null 2>>"$work/log" &
    victim=$!
    # Not before Java and PostgreSQL stand: a third of the time is theirs.
    pause=$((longest / 3 + (RANDOM * 32768 + RANDOM) % (longest * 2 / 3)))
    sleep "$(awk -v ms="$pause" 'BEGIN { print ms / 1000 }')"
    postmaster=$(head -n 1 "$BALISE_DATA"/postgres/postmaster.pid 2>/dev/null || true)
    if kill -9 "$victim" 2>/dev/null; then killed=$((killed + 1)); fi
    # Every second time the database dies with it.
    if ((i % 2 == 0)) && [[ -n $postmaster ]]; then kill -9 "$postmaster" 2>/dev/null || true; fi
    wait "$victim" 2>/dev/null || true
    states=$(sql "SELECT string_agg(state, ' ' ORDER BY id) FROM (SELECT id, state FROM import_run ORDER BY id DESC LIMIT 1) AS last")
    if [[ $(succeeded) == "$runs" ]]; then
        [[ $(state) == "$before" ]] || { echo "run $i after $pause ms: HALF A STATE"; exit 1; }
        kept=$((kept + 1))
        echo "run $i, killed after $pause ms: as before (last run: $states)"
    else
        done_anyway=$((done_anyway + 1))
        next=$([[ $next == one ]] && echo other || echo one)
        echo "run $i, killed after $pause ms: done already (last run: $states)"
    fi
    [[ $(broken) == 0 ]] || { echo "run $i after $pause ms: NOT WHOLE"; exit 1; }
done
cp "$work/$next.csv" "$home/data/deliveries/banc.csv"
balise import banc --accept >/dev/null
left=$(sql "SELECT count(*) FROM import_run WHERE state = 'RUNNING'")
echo "$killed killed, $kept as before, $done_anyway done; runs left as running after the next import: $left"
[[ $left == 0 && $(broken) == 0 ]]
