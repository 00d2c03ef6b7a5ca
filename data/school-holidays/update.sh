#!/bin/sh
# Remplace le calendrier scolaire par l'export officiel du ministère, après l'avoir contrôlé.
# Usage : update.sh [fichier déjà téléchargé]
set -eu

folder=$(cd "$(dirname "$0")" && pwd)
target="$folder/fr-en-calendrier-scolaire.csv"
url='https://data.education.gouv.fr/api/explore/v2.1/catalog/datasets/fr-en-calendrier-scolaire/exports/csv?delimiter=%3B'

new=$(mktemp)
trap 'rm -f "$new"' EXIT

if [ $# -gt 0 ]; then
    cp "$1" "$new"
elif ! curl --fail --silent --show-error --location --max-time 60 --output "$new" "$url"; then
    echo "Le calendrier n'a pas pu être téléchargé ; rien n'est changé. Réessayez, ou donnez un fichier en argument." >&2
    exit 1
fi

for column in description population start_date end_date location zones; do
    if ! head -n 1 "$new" | tr -d '\r"\357\273\277' | tr ';' '\n' | grep -qx "$column"; then
        echo "Colonne « $column » absente : ce n'est pas le calendrier scolaire. Rien n'est changé." >&2
        exit 1
    fi
done
for zone in 'Zone A' 'Zone B' 'Zone C'; do
    if ! grep -q "$zone" "$new"; then
        echo "« $zone » absente : le fichier est incomplet. Rien n'est changé." >&2
        exit 1
    fi
done

# Trié, pour que git montre ce qui a changé et rien d'autre : l'export vient dans un ordre quelconque.
{
    head -n 1 "$new" | tr -d '\r'
    tail -n +2 "$new" | tr -d '\r' | LC_ALL=C sort -t ';' -k 6,6 -k 5,5 -k 3,3
} > "$new.sorted"
mv "$new.sorted" "$target"
echo "$(($(wc -l < "$target") - 1)) lignes dans $target"
