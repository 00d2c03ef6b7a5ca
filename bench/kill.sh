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

# The start is most of a short run: the quick compiler alone makes it shorter.
options=(-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dbalise.home=$home")
balise() { "$java" "${options[@]}" -jar "$jar" "$@" 2>>"$work/log"; }

# Four lines: a hash of all that an import writes, dates included, but for the runs themselves; how many runs succeeded; what
# is not whole (each record with facts has its venue, each venue a record, all present records are of one delivery); the state
# of the last run.
look() {
    balise db -XqAt -v ON_ERROR_STOP=1 \
        -c "SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
            SELECT 'venue' || md5(v::text) AS line FROM venue v
            UNION ALL SELECT 'redirect' || md5(r::text) FROM venue_redirect r
            UNION ALL SELECT 'source' || md5(s::text) FROM source s
            UNION ALL SELECT 'record' || md5(r::text) FROM source_record r) AS all_lines" \
        -c "SELECT count(*) FROM import_run WHERE state = 'SUCCEEDED'" \
        -c "SELECT (SELECT count(*) FROM source_record r LEFT JOIN venue v ON v.id = r.venue_id
                    WHERE r.facts IS NOT NULL AND v.id IS NULL)
                 + (SELECT count(*) FROM venue v WHERE NOT EXISTS (SELECT FROM source_record r WHERE r.venue_id = v.id))
                 + abs((SELECT count(*) FROM source_record WHERE absent_since IS NULL)
                       - (SELECT records_new + records_changed + records_unchanged FROM import_run
                          WHERE state = 'SUCCEEDED' ORDER BY id DESC LIMIT 1))" \
        -c "SELECT state FROM import_run ORDER BY id DESC LIMIT 1" >"$work/look"
    mapfile -t seen <"$work/look"
    [[ ${#seen[@]} == 4 ]] || { echo "the database does not answer"; tail -n 5 "$work/log"; exit 1; }
    state=${seen[0]} succeeded=${seen[1]} broken=${seen[2]} last=${seen[3]}
}

cp "$work/one.csv" "$home/data/deliveries/banc.csv"
balise import banc >/dev/null
began=$(date +%s%N)
cp "$work/other.csv" "$home/data/deliveries/banc.csv"
balise import banc --accept >/dev/null
longest=$((($(date +%s%N) - began) / 1000000))
import=$(balise db -XqAt -c "SELECT (extract(epoch FROM finished_at - started_at) * 1000)::integer FROM import_run ORDER BY id DESC LIMIT 1")
echo "$rows rows; Java runs $longest ms, of which the import takes $import ms, when nobody kills it"

next=one
killed=0 kept=0 done_anyway=0
look
for ((i = 1; i <= times; i++)); do
    before=$state runs=$succeeded
    cp "$work/$next.csv" "$home/data/deliveries/banc.csv"
    "$java" "${options[@]}" -jar "$jar" import banc --accept >/dev/null 2>>"$work/log" &
    victim=$!
    # Not before Java and PostgreSQL stand: the import is the last part of the time.
    span=$((import * 5 / 4 < longest ? import * 5 / 4 : longest))
    pause=$((longest - span + (RANDOM * 32768 + RANDOM) % span))
    sleep "$(awk -v ms="$pause" 'BEGIN { print ms / 1000 }')"
    postmaster=$(head -n 1 "$BALISE_DATA"/postgres/postmaster.pid 2>/dev/null || true)
    if kill -9 "$victim" 2>/dev/null; then killed=$((killed + 1)); fi
    # Every second time the database dies with it.
    if ((i % 2 == 0)) && [[ -n $postmaster ]]; then kill -9 "$postmaster" 2>/dev/null || true; fi
    wait "$victim" 2>/dev/null || true
    look
    if [[ $succeeded == "$runs" ]]; then
        [[ $state == "$before" ]] || { echo "kill $i after $pause ms: HALF A STATE"; exit 1; }
        kept=$((kept + 1))
        echo "kill $i after $pause ms: as before (last run: $last)"
    else
        done_anyway=$((done_anyway + 1))
        next=$([[ $next == one ]] && echo other || echo one)
        echo "kill $i after $pause ms: done already (last run: $last)"
    fi
    [[ $broken == 0 ]] || { echo "kill $i after $pause ms: NOT WHOLE"; exit 1; }
done
cp "$work/$next.csv" "$home/data/deliveries/banc.csv"
balise import banc --accept >/dev/null
left=$(balise db -XqAt -c "SELECT count(*) FROM import_run WHERE state = 'RUNNING'")
look
echo "$killed killed, $kept as before, $done_anyway done; runs left as running after the next import: $left"
[[ $left == 0 && $broken == 0 ]]
