-- A first load with its indexes there takes many times as long: they are kept as text and made again by after-load.sql.
SET client_min_messages = warning;
CREATE TABLE bench_index AS
SELECT indexname, indexdef FROM pg_indexes
WHERE schemaname = 'public' AND tablename IN ('venue', 'venue_search', 'search_word')
  AND indexname NOT IN (SELECT conname FROM pg_constraint);
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT indexname FROM bench_index LOOP EXECUTE format('DROP INDEX %I', name); END LOOP;
END $$;
