-- What PostGIS, typo-tolerant search and mixed indexes need. Their owner must be a superuser or the extensions must be
-- there already (docs/operations.md).
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
