-- A record is read and written whole, a million at a time. What is measured at 200,000 records stands in bench/README.md.

-- Runs are never deleted, and their numbers come from the transaction that wrote them: looking each up again for every
-- record took a sixth of writing them.
ALTER TABLE source_record
    DROP CONSTRAINT source_record_first_run_fk,
    DROP CONSTRAINT source_record_last_run_fk;

-- Rows of a list are often just too long for a page's share, and lz4 packs them in a fraction of pglz's time. A server that
-- was built without lz4 keeps pglz.
DO $$
BEGIN
    ALTER TABLE source_record
        ALTER COLUMN raw SET COMPRESSION lz4,
        ALTER COLUMN facts SET COMPRESSION lz4,
        ALTER COLUMN findings SET COMPRESSION lz4;
EXCEPTION
    WHEN feature_not_supported THEN
        RAISE NOTICE 'this PostgreSQL has no lz4: records stay packed by pglz';
END
$$;
