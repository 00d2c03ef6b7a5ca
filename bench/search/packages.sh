#!/usr/bin/env bash
# Unpacks wrk, MapServer, spawn-fcgi and nginx from the distribution's own packages into a folder, without root and without
# touching the system: bench/search/packages.sh <folder>. Does nothing where they are there already.
set -euo pipefail

folder=$1
wanted=(wrk cgi-mapserver spawn-fcgi nginx-light)
[[ ! -f $folder/complete ]] || exit 0

rm -rf "$folder"
mkdir -p "$folder"/apt/{lists,cache/archives}/partial "$folder/root"
# The system's hooks after an update are meant for the system's own lists.
printf '#clear APT::Update::%s;\n' Pre-Invoke Post-Invoke Post-Invoke-Success >"$folder/apt/hooks.conf"
options=(-o "Dir::State::Lists=$folder/apt/lists" -o "Dir::Cache=$folder/apt/cache" -o Debug::NoLocking=1
    -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=2)
cd "$folder/apt"
timeout 300 apt-get "${options[@]}" -c "$folder/apt/hooks.conf" -qq update
# The wanted ones are downloaded even where the system has them; of what they need only what it lacks.
mapfile -t needed < <(apt-get "${options[@]}" --simulate --no-install-recommends install "${wanted[@]}" |
    sed -n 's/^Inst \([^ ]*\) .*/\1/p')
mapfile -t all < <(printf '%s\n' "${wanted[@]}" "${needed[@]}" | sort -u)
echo "Fetching ${#all[@]} packages of the distribution for the peers..." >&2
timeout 600 apt-get "${options[@]}" -qq download "${all[@]}"
for package in ./*.deb; do dpkg -x "$package" "$folder/root"; done
rm -rf "$folder/apt"
touch "$folder/complete"
