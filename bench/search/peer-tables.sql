-- What peers that read the same database are given: the form in which they are fastest. Once per data set.
SET client_min_messages = warning;
SET maintenance_work_mem = '1GB';
-- For MapServer: sorted along a curve (so PostGIS orders points), both projections stored.
CREATE TABLE IF NOT EXISTS bench_lieux AS
SELECT (row_number() OVER (ORDER BY v.position))::integer AS number, v.id, v.name::text AS nom,
    array_to_string(v.typologies, '|') AS typologie, lower(v.position_precision) AS precision, v.state AS statut,
    v.position, ST_Transform(v.position, 3857)::geometry(Point, 3857) AS mercator
FROM venue v WHERE v.position IS NOT NULL AND v.state <> 'CLOSED_FOR_GOOD' ORDER BY v.position;
ALTER TABLE bench_lieux ADD PRIMARY KEY (number);
CREATE INDEX bench_lieux_position ON bench_lieux USING gist (position);
CREATE INDEX bench_lieux_mercator ON bench_lieux USING gist (mercator);
-- For pgbench: one row a venue and service, in an index of both.
CREATE TABLE bench_service AS
SELECT b.id, b.nom, s.service, b.mercator, b.position FROM bench_lieux b JOIN venue v USING (id)
CROSS JOIN LATERAL unnest(v.services) AS s (service) ORDER BY b.position;
CREATE INDEX bench_service_place ON bench_service USING gist (service, mercator);
VACUUM (ANALYZE) bench_lieux, bench_service;
