#!/usr/bin/env bash
# Lighthouse on home, results and a venue's page of a running Balise, three times each: bench/lighthouse.sh [address]
# Needs Node.js 20 and Chromium: CHROME_PATH, or one in the PATH. Fetches Lighthouse by npm into bench/lighthouse.
set -euo pipefail

base=${1:-http://127.0.0.1:8080}
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
readonly base here

CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[[ -n $CHROME_PATH ]] || {
    echo "Pas de Chromium : installez-le (apt-get install chromium) ou nommez-le par CHROME_PATH." >&2
    exit 1
}
export CHROME_PATH

[[ -d $here/lighthouse/node_modules/lighthouse ]] || npm --prefix "$here/lighthouse" ci --no-audit --no-fund

# The first venue of the list will do: all venues' pages are made alike.
venue=$(curl --silent --show-error --fail "$base/lieux" | grep --only-matching --max-count=1 'href="/lieux/[0-9A-Za-z-]*"' |
    head -n 1 | cut -d '"' -f 2)

cd -- "$here/.."
node "$here/lighthouse/run.js" "$base" "${BALISE_RUNS:-3}" / /lieux \
    "/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20" "$venue"
