-- The indexes that before-load.sql dropped, what VenueBulkStore does at the end of an import, and statistics.
SET client_min_messages = warning;
SET maintenance_work_mem = '1GB';
DO $$
DECLARE definition text;
BEGIN
    FOR definition IN SELECT indexdef FROM bench_index LOOP EXECUTE definition; END LOOP;
END $$;
DROP TABLE bench_index;
INSERT INTO schedule (key, hours, insee_code)
SELECT DISTINCT ON (schedule_key) schedule_key, schedule, insee_code
FROM venue WHERE schedule_key IS NOT NULL ORDER BY schedule_key, insee_code
ON CONFLICT DO NOTHING;
VACUUM (ANALYZE) venue, venue_search, search_word, schedule, commune;
