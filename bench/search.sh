#!/usr/bin/env bash
# Measures search and the map beside what the machine could do at most and beside other programs, in one run, interleaved:
# bench/search.sh [--keep <folder>] [--rounds <n>] [--seconds <n>] [--no-peers] [20k] [1m] [10m]. See bench/search/README.md.
set -euo pipefail
cd "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."
here=$PWD/bench/search
export LC_ALL=C.UTF-8 BALISE_CACHE=${BALISE_CACHE:-} && [[ -n $BALISE_CACHE ]] || unset BALISE_CACHE

keep='' rounds=3 seconds=2 peers=yes connections=8
sizes=()
while (($# > 0)); do
    case $1 in
        --keep) keep=$2; shift ;;
        --rounds) rounds=$2; shift ;;
        --seconds) seconds=$2; shift ;;
        --no-peers) peers=no ;;
        20k | 1m | 10m) sizes+=("$1") ;;
        *) sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
    shift
done
((${#sizes[@]})) || sizes=(20k 1m)

work=$(mktemp -d)
chmod 755 "$work"
store=${keep:-$work}
mkdir -p "$store"
chmod 755 "$store"
started=()
finish() {
    local pid
    for pid in ${started[@]+"${started[@]}"}; do kill "$pid" 2>/dev/null || true; done
    for pid in ${started[@]+"${started[@]}"}; do
        timeout 30 tail --pid="$pid" -f /dev/null 2>/dev/null || kill -9 "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*" >&2; }
die() { say "$*"; exit 1; }
now() { date +%s%N; }
since() { awk -v ns=$(($(now) - $1)) 'BEGIN { printf "%.2f", ns / 1e9 }'; }
free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
fill() { # template, file: puts values in the place of @NAME@
    sed -e "s|@WORK@|$work|g" -e "s|@PORT@|${maps_port:-}|g" -e "s|@CONNECTION@|${connection:-}|g" "$1" >"$2"
}
# Waits until a command succeeds, a hundred seconds and a half at most unless said otherwise.
until_true() { # what, seconds, command...
    local what=$1 end=$((SECONDS + $2))
    shift 2
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || die "$what did not come up"
        sleep 0.05
    done
}

# ---- Programs -------------------------------------------------------------------------------------------------------

tools=$store/tools
programs=$tools/packages
mkdir -p "$tools"
"$here/packages.sh" "$programs"
libraries=$(find "$programs/root/usr/lib" "$programs/root/lib" -name 'lib*.so*' -printf '%h\n' 2>/dev/null | sort -u | paste -sd:)
# Before a program: no function, so that the number of a process in the background is the program's own.
debian=(env "LD_LIBRARY_PATH=$libraries" "PROJ_DATA=$programs/root/usr/share/proj" "PROJ_LIB=$programs/root/usr/share/proj")

prepare_peers() {
    cp -r "$here/peers/supercluster" "$tools/"
    [[ -d $tools/supercluster/node_modules ]] ||
        (cd "$tools/supercluster" && npm ci --no-audit --no-fund --silent --prefer-offline 2>/dev/null)
    [[ -s $tools/opensearch.classpath ]] ||
        ./mvnw -q -B -f "$here/peers/opensearch/pom.xml" dependency:build-classpath "-Dmdep.outputFile=$tools/opensearch.classpath" >&2
    mkdir -p "$tools/opensearch"
    javac -cp "$(cat "$tools/opensearch.classpath")" -d "$tools/opensearch" "$here"/peers/opensearch/src/main/java/*.java
}

# ---- Balise and its database ----------------------------------------------------------------------------------------

# Sets app_pid and app_url. Options are variables of the environment.
start_balise() { # log, NAME=value...
    local log=$1
    shift
    env BALISE_JAVA_OPTS="${BENCH_JAVA_OPTS:-}" "$@" ./balise up --port=0 >"$log" 2>&1 &
    app_pid=$!
    started+=("$app_pid")
    until_true "Balise ($log)" 400 grep -qE 'http://[a-z0-9.]+:[0-9]+' "$log"
    app_url=http://127.0.0.1:$(grep -oE 'http://[a-z0-9.]+:[0-9]+' "$log" | head -n 1 | sed 's/.*://')
}

stop() { # pid, seconds to wait
    kill "$1" 2>/dev/null || true
    timeout "${2:-60}" tail --pid="$1" -f /dev/null || kill -9 "$1" 2>/dev/null || true
}

# Sets postmaster, db_port, db_programs, db_libraries, so that psql and pgbench are those of the server.
find_database() {
    postmaster=$(sed -n 1p "$BALISE_DATA/postgres/postmaster.pid")
    db_port=$(sed -n 4p "$BALISE_DATA/postgres/postmaster.pid")
    db_programs=$(dirname "$(readlink -f "/proc/$postmaster/exe")")
    db_libraries=$(tr '\0' '\n' <"/proc/$postmaster/environ" | sed -n 's/^LD_LIBRARY_PATH=//p')
}
password() { sed -n "s/^$1=//p" "$BALISE_DATA/passwords"; }
db() { # program, user, arguments...
    local program=$1 user=$2
    shift 2
    LD_LIBRARY_PATH=$db_libraries PGPASSWORD=$(password "$user") PGHOST=127.0.0.1 PGPORT=$db_port PGUSER=$user \
        PGDATABASE=balise PGCONNECT_TIMEOUT=10 "$db_programs/$program" "$@"
}
sql() { db psql balise -XqAt -v ON_ERROR_STOP=1 "$@"; }

make_data() { # rows
    local began log=$work/make.log
    # Made again when the migrations or the generator are others.
    local fingerprint
    fingerprint=$(cat src/main/resources/db/migration/*.sql "$here"/*.sql "$here/GenerateVenues.java" | sha256sum)
    [[ $(cat "$BALISE_DATA.complete" 2>/dev/null) != "$fingerprint" ]] || return 0
    rm -rf "$BALISE_DATA" "$BALISE_DATA".*
    say "making $1 venues in $BALISE_DATA"
    start_balise "$log" BALISE_SEARCH_INDEX=off
    find_database
    began=$(now)
    (cat "$here/before-load.sql"; java "$here/GenerateVenues.java" "$1"; cat "$here/after-load.sql") | sql >/dev/null
    say "loaded in $(since "$began") s"
    db psql postgres -XqAt -v ON_ERROR_STOP=1 -c "SET client_min_messages = warning" -c "CREATE EXTENSION IF NOT EXISTS btree_gist"
    sql -f "$here/peer-tables.sql"
    sql -c "COPY (SELECT b.id, b.nom, ST_X(b.position), ST_Y(b.position), replace(b.typologie, '|', ','), v.commune_name, v.insee_code,
        array_to_string(s.facets, ',') FROM bench_lieux b JOIN venue v USING (id) JOIN venue_search s USING (id) ORDER BY b.number) TO STDOUT" \
        >"$BALISE_DATA.tsv"
    stop "$app_pid"
    echo "$fingerprint" >"$BALISE_DATA.complete"
}

# ---- Measuring ------------------------------------------------------------------------------------------------------

# Processor ticks of processes and of those that they started; who ended meanwhile is in the time of the parent's children.
ticks() { # pid...
    local pid child total=0 stat
    for pid in "$@"; do
        for child in "$pid" $(pgrep -P "$pid" || true); do
            stat=$(sed 's/.*) //' "/proc/$child/stat" 2>/dev/null) || continue
            total=$((total + $(awk -v own="$([[ $child == "$pid" ]] && echo 1 || echo 0)" '{ print $12 + $13 + (own ? $14 + $15 : 0) }' <<<"$stat")))
        done
    done
    echo "$total"
}
readonly hertz=$(getconf CLK_TCK)

# Adds a line to the results: size, round, scenario, subject, requests/s, bytes a request, p50, p99, slowest and processor
# time a request in microseconds, refused requests.
record() { printf '%s\t' "$size" "$round" "$@" | sed 's/\t$//' >>"$results"; echo >>"$results"; }

asked=$work/requests
measure() { # scenario, subject, address, file of requests, pids whose time counts
    local scenario=$1 subject=$2 address=$3 file=$4 before after answer
    shift 4
    [[ -s $file ]] || return 0
    before=$(ticks "$@")
    answer=$("${debian[@]}" timeout $((seconds + 30)) "$programs/root/usr/bin/wrk" -t1 -c"$connections" -d"${seconds}s" --timeout 20s \
        -s "$here/drive.lua" "$address" -- "$file" | sed -n 's/^RESULT //p')
    after=$(ticks "$@")
    set -- $answer
    (($# == 7 && $1 > 0)) || { say "no answers: $scenario by $subject"; return 0; }
    record "$scenario" "$subject" "$(awk -v n="$1" -v us="$2" 'BEGIN { printf "%.1f", n * 1e6 / us }')" $(($3 / $1)) "$4" "$5" "$6" \
        "$(awk -v t=$((after - before)) -v hz="$hertz" -v n="$1" 'BEGIN { printf "%.1f", t * 1e6 / hz / n }')" "$7"
}

measure_pgbench() { # scenario, subject, scripts...
    local scenario=$1 subject=$2 before after said tps latency
    shift 2
    local -a files=()
    local file
    for file in "$@"; do [[ ! -s $file ]] || files+=(-f "$file"); done
    ((${#files[@]})) || return 0
    before=$(ticks "$postmaster")
    said=$(db pgbench balise -n -M prepared -c "$connections" -j 1 -T "$seconds" "${files[@]}" 2>&1) || { say "pgbench: $(grep -m1 ERROR <<<"$said")"; return 0; }
    after=$(ticks "$postmaster")
    tps=$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' <<<"$said")
    latency=$(sed -n 's/^latency average = \([0-9.]*\) ms/\1/p' <<<"$said" | head -n 1)
    record "$scenario" "$subject" "$tps" 0 "$(awk -v ms="$latency" 'BEGIN { print int(ms * 1000) }')" 0 0 \
        "$(awk -v t=$((after - before)) -v hz="$hertz" -v n="$(sed -n 's/^number of transactions actually processed: \([0-9]*\).*/\1/p' <<<"$said")" \
            'BEGIN { printf "%.1f", t * 1e6 / hz / n }')" 0
}

# What the application asks of the database for a request, as a script of pgbench; from the server's log.
record_sql() { # scenario, file of requests
    local number=0 path before
    mkdir -p "$work/sql/$1"
    # What is read once and then kept, such as the communes, is none of the question.
    for path in $(sed -n 1,10p "$2"); do curl -s -o /dev/null --max-time 60 "$sql_url$path" || true; done
    db psql postgres -XqAt -c "ALTER SYSTEM SET log_statement = 'all'" -c "SELECT pg_reload_conf()" >/dev/null
    sleep 1
    while read -r path && ((number < 40)); do
        number=$((number + 1))
        before=$(stat -c %s "$BALISE_DATA/postgres.log")
        curl -s -o /dev/null --max-time 20 "$sql_url$path" || true
        tail -c +$((before + 1)) "$BALISE_DATA/postgres.log" >"$work/sql/$1/$number.log"
    done <"$2"
    db psql postgres -XqAt -c "ALTER SYSTEM RESET log_statement" -c "SELECT pg_reload_conf()" >/dev/null
    java "$here/ReadStatements.java" "$work/sql/$1"
}

# ---- Peers ----------------------------------------------------------------------------------------------------------

start_mapserver() {
    local number
    maps_port=$(free_port)
    connection="host=127.0.0.1 port=$db_port dbname=balise user=balise password=$(password balise)"
    for number in lieux.map mapserver.conf nginx.conf; do fill "$here/peers/mapserver/$number" "$work/$number"; done
    map_pids=()
    for number in 1 2; do
        "${debian[@]}" "MAPSERVER_CONFIG_FILE=$work/mapserver.conf" "MS_MAPFILE=$work/lieux.map" "$programs/root/usr/bin/spawn-fcgi" -n \
            -s "$work/mapserv-$number.socket" -- "$programs/root/usr/lib/cgi-bin/mapserv" >>"$work/mapserv.log" 2>&1 &
        started+=("$!") && map_pids+=("$!")
    done
    until_true mapserv 10 test -S "$work/mapserv-2.socket"
    # The workers of nginx are nobody's where root starts it.
    chmod 666 "$work"/mapserv-*.socket
    "${debian[@]}" "$programs/root/usr/sbin/nginx" -p "$work" -c "$work/nginx.conf" >>"$work/nginx.log" 2>&1 &
    started+=("$!") && map_pids+=("$!")
    map_url=http://127.0.0.1:$maps_port
    until_true nginx 10 curl -s -o /dev/null "$map_url"
}

start_supercluster() {
    local port
    port=$(free_port)
    node --max-old-space-size=8000 "$tools/supercluster/server.js" "$BALISE_DATA.tsv" "$port" >"$work/supercluster.log" 2>&1 &
    cluster_pid=$!
    started+=("$cluster_pid")
    cluster_url=http://127.0.0.1:$port
    until_true supercluster 300 grep -q ready "$work/supercluster.log"
}

start_opensearch() {
    local port
    port=$(free_port)
    java -Xms1g -Xmx2g -cp "$tools/opensearch:$(cat "$tools/opensearch.classpath")" OpenSearchPeer "$BALISE_DATA.tsv" \
        "$BALISE_DATA.opensearch" "$port" >"$work/opensearch.log" 2>&1 &
    search_pid=$!
    started+=("$search_pid")
    search_url=http://127.0.0.1:$port
    until_true "OpenSearch" 1500 grep -q ready "$work/opensearch.log"
}

# ---- One size -------------------------------------------------------------------------------------------------------

# A whole country with a filter takes PostGIS longer than this at a million; at 20 thousand it may not.
country() { curl -s -o /dev/null --max-time 60 -w '%{time_total}' "$url$(sed -n "$((RANDOM % 300 + 1))p" "$asked/balise/country-filtered.txt")"; }
quick_country() { awk -v s="$(country)" 'BEGIN { exit !(s < 0.06) }'; }

# Sorts what people ask into small and large answers, and leaves out nothing: an error is said.
sort_walk() {
    java "$here/ProbeRequests.java" "$url" "$asked/balise/walk.txt" 25000 "$asked/balise/walk-small.txt" "$asked/balise/walk-large.txt" >&2
}

show_samples() { # the same question to each, side by side
    local scenario
    java "$here/ShowAnswers.java" "$asked" balise="$url" ${sql_url:+sql="$sql_url"} ${map_url:+mapserver="$map_url"} \
        ${cluster_url:+supercluster="$cluster_url"} ${search_url:+opensearch="$search_url"} >"$store/answers-$size.md" || say "answers could not be compared"
}

run_round() {
    local zoom scenario
    measure fixed balise "$url" "$work/fixed.txt" "$app" "$postmaster"
    for scenario in walk-small walk-large list suggestions; do
        measure "$scenario" balise "$url" "$asked/balise/$scenario.txt" "$app" "$postmaster"
    done
    for scenario in walk-small walk-large country-filtered facets-country; do
        measure "$scenario" kept "$kept_url" "$asked/balise/$scenario.txt" "$kept_app" "$postmaster"
    done
    measure nearest balise "$url" "$asked/balise/nearest.txt" "$app" "$postmaster"
    measure_pgbench nearest pgbench-best "$work"/best/*.sql
    measure nearest sql "$sql_url" "$asked/balise/nearest.txt" "$sql_app" "$postmaster"
    measure_pgbench nearest pgbench-same "$work"/sql/nearest/*.sql
    measure venue sql "$sql_url" "$asked/balise/venue.txt" "$sql_app" "$postmaster"
    measure_pgbench venue pgbench-same "$work"/sql/venue/*.sql
    for scenario in venues tiles; do
        measure "$scenario" balise "$url" "$asked/balise/$scenario.txt" "$app" "$postmaster"
        measure "$scenario" sql "$sql_url" "$asked/balise/$scenario.txt" "$sql_app" "$postmaster"
        [[ $peers == no ]] || measure "$scenario" mapserver "$map_url" "$asked/mapserver/$scenario.txt" "${map_pids[@]}" "$postmaster"
    done
    for zoom in 05 06 07 08 09 10 12 14 16; do
        measure "zoom-$zoom" balise "$url" "$asked/balise/zoom-$zoom.txt" "$app" "$postmaster"
        [[ $peers == no ]] || measure "zoom-$zoom" supercluster "$cluster_url" "$asked/supercluster/zoom-$zoom.txt" "$cluster_pid"
    done
    for scenario in country-filtered facets-country facets-town nearest fuzzy; do
        [[ $scenario == nearest ]] || measure "$scenario" balise "$url" "$asked/balise/$scenario.txt" "$app" "$postmaster"
        [[ $peers == no ]] || measure "$scenario" opensearch "$search_url" "$asked/opensearch/$scenario.txt" "$search_pid"
    done
}

etag() { curl -s -o /dev/null -D - --max-time 20 "$url$(sed -n 1p "$asked/balise/country-filtered.txt")" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }
etag_changed() { [[ $(etag) != "$1" ]]; }

# 10,000 venues change in one transaction, as an import writes them; somebody asks every five milliseconds meanwhile.
measure_refresh() {
    local before began slowest took written
    before=$(etag)
    "${debian[@]}" timeout 60 "$programs/root/usr/bin/wrk" -t1 -c1 -d25s --timeout 20s -s "$here/drive.lua" "$url" -- \
        "$asked/balise/walk-small.txt" 5 >"$work/probe.out" 2>&1 &
    local probe=$!
    sleep 3
    began=$(now)
    sql -c "UPDATE venue SET name = name || ' bis', verified_on = '2026-11-22', changed_at = now()
        WHERE id IN (SELECT id FROM venue ORDER BY md5(id) LIMIT least(10000, (SELECT count(*) FROM venue) / 2))"
    written=$(since "$began")
    began=$(now)
    until_true "the refreshed index" 60 etag_changed "$before"
    took=$(since "$began")
    wait "$probe" || true
    set -- $(sed -n 's/^RESULT //p' "$work/probe.out")
    round=0 record refresh balise "$took" 0 "${4:-0}" "${5:-0}" "${6:-0}" "$(awk -v s="$written" 'BEGIN { print s * 1e6 }')" "${7:-0}"
    say "refresh: written in $written s, seen $took s later, slowest request meanwhile $(awk -v us="${6:-0}" 'BEGIN { print us / 1000 }') ms"
    sql -c "UPDATE venue SET name = left(name, -4) WHERE name LIKE '% bis'"
}

bench_size() {
    local rows began
    case $size in 20k) rows=20000 ;; 1m) rows=1000000 ;; 10m) rows=10000000 ;; esac
    export BALISE_DATA=$store/$size
    make_data "$rows"

    say "$size: starting"
    began=$(now)
    start_balise "$work/balise.log" BALISE_BENCH_FIXED_BODY=20000 BALISE_ANSWERS_KEPT=0
    app=$app_pid url=$app_url
    find_database
    round=0
    until_true "Balise" 60 curl -sf -o /dev/null "$url/api/carte?bbox=2.3,48.8,2.4,48.9&zoom=13"
    record cold-start balise "$(since "$began")" 0 0 0 0 0 0
    until_true "the index" 120 quick_country
    record cold-start-with-index balise "$(since "$began")" 0 0 0 0 0 0
    say "cold start $(since "$began") s with the index; memory $(awk '/VmRSS/ { print int($2 / 1024) " MB" }' "/proc/$app/status")"
    record memory-mb balise "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$app/status")" 0 0 0 0 0 0

    local -a same_database=("BALISE_DB_URL=jdbc:postgresql://127.0.0.1:$db_port/balise" BALISE_DB_USER=balise
        "BALISE_DB_PASSWORD=$(password balise)" "BALISE_DATA=$work/other-data")
    start_balise "$work/sql.log" "${same_database[@]}" BALISE_SEARCH_INDEX=off BALISE_ANSWERS_KEPT=0
    sql_app=$app_pid sql_url=$app_url
    start_balise "$work/kept.log" "${same_database[@]}"
    kept_app=$app_pid kept_url=$app_url

    began=$(now)
    sql -c "COPY venue_search TO STDOUT (FORMAT binary)" >/dev/null
    record raw-copy postgresql "$(since "$began")" 0 0 0 0 0 0

    rm -rf "$work/sql" "$work/best" && mkdir -p "$work/best"
    sort_walk
    echo /api/bench/fixe >"$work/fixed.txt"
    sql -c "SELECT '/api/collections/lieux/items/' || id FROM venue ORDER BY md5(id) LIMIT 300" >"$asked/balise/venue.txt"
    record_sql nearest "$asked/balise/nearest.txt"
    record_sql venue "$asked/balise/venue.txt"
    best_nearest
    map_url='' cluster_url='' search_url=''
    if [[ $peers == yes ]]; then
        start_mapserver
        start_supercluster
        say "OpenSearch reads (minutes at a million, the first time)"
        start_opensearch
    fi
    show_samples

    say "warming up"
    round=0 results_kept=$results results=/dev/null
    run_round
    results=$results_kept
    for ((round = 1; round <= rounds; round++)); do
        say "round $round of $rounds; load $(cut -d ' ' -f 1-3 /proc/loadavg)"
        run_round
    done
    measure_refresh
    local pid
    for pid in "$sql_app" "$kept_app" "$app"; do stop "$pid"; done
    if [[ $peers == yes ]]; then
        # A mapserv that waits for a question does not hear of it; it has nothing to lose.
        for pid in "${map_pids[@]}"; do stop "$pid" 3; done
        for pid in "$cluster_pid" "$search_pid"; do stop "$pid"; done
    fi
    started=()
}

# The best SQL that was found for the nearest twenty with a service: an index of both, thirty candidates ranked in metres.
best_nearest() {
    local line=0 latitude longitude bit service
    while read -r latitude longitude bit && ((line < 100)); do
        line=$((line + 1))
        service=$(printf '%s\n' ADMINISTRATIVE_HELP AFFORDABLE_EQUIPMENT DIGITAL_SKILLS EMPLOYMENT INTERNET_AND_EQUIPMENT |
            sed -n "$(awk -v bit="$bit" 'BEGIN { print int(log(bit) / log(2) + 1.5) }')p")
        cat >"$work/best/$line.sql" <<SQL
SELECT id, nom, position, metres FROM (
    SELECT id, nom, position, ST_Distance(position::geography, ST_SetSRID(ST_MakePoint($longitude, $latitude), 4326)::geography) AS metres
    FROM (SELECT id, nom, position FROM bench_service WHERE service = '$service'
          ORDER BY mercator <-> ST_Transform(ST_SetSRID(ST_MakePoint($longitude, $latitude), 4326), 3857) LIMIT 30) AS near) AS ranked
ORDER BY metres, id LIMIT 20;
SQL
    done <"$asked/pgbench/nearest-best.txt"
}

results=$store/results-$(date +%Y%m%d-%H%M%S).tsv
printf '%s\n' "# $(nproc) processors ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), $(awk '/MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo), load $(cut -d ' ' -f 1-3 /proc/loadavg), $(date +%F)" >"$results"
java "$here/MakeRequests.java" "$asked"
[[ $peers == no ]] || prepare_peers
for size in "${sizes[@]}"; do bench_size; done
java "$here/Report.java" "$results"
[[ -z $keep ]] || say "raw figures: $results; what each answered: $store/answers-*.md"
