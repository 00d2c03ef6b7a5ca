#!/usr/bin/env bash
# Run once by the image of PostgreSQL, on an empty volume.
set -euo pipefail

BALISE_DB_PASSWORD=$(</run/secrets/db-password) \
    psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --no-psqlrc \
    --file /docker-entrypoint-initdb.d/create-balise.psql
