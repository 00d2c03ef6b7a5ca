-- How the scheduled visits to https sources went: a publisher's server that fails night after night should be seen.
CREATE TABLE harvest (
    source_id   text PRIMARY KEY,
    visited_at  timestamptz NOT NULL,
    result      text        NOT NULL,
    failure     text,
    failures    integer     NOT NULL DEFAULT 0,
    answered_at timestamptz,
    imported_at timestamptz,
    CONSTRAINT harvest_result_ck CHECK (result IN ('NOTHING_NEW', 'IMPORTED', 'FAILED')),
    CONSTRAINT harvest_failure_ck CHECK ((result = 'FAILED') = (failure IS NOT NULL)),
    CONSTRAINT harvest_failures_ck CHECK ((result = 'FAILED') = (failures > 0))
);
COMMENT ON TABLE harvest IS 'the last scheduled visit to each source with an address';
COMMENT ON COLUMN harvest.source_id IS 'no foreign key: a source that never answered is not in source';
COMMENT ON COLUMN harvest.failure IS 'why the last visit failed, in French';
COMMENT ON COLUMN harvest.failures IS 'visits in a row that failed';
COMMENT ON COLUMN harvest.answered_at IS 'the last visit that did not fail';
COMMENT ON COLUMN harvest.imported_at IS 'the last visit that brought something new';
