-- Runs that can be repeated, interrupted and looked into: each record has the public id that it would found, the run that
-- last wrote its content and the physical line of its file; a run keeps what it compared itself with and its whole report.

-- ---- Records
ALTER TABLE source_record
    ADD COLUMN own_id         text,
    ADD COLUMN changed_run_id bigint,
    ADD COLUMN line_number    integer;

-- Until now each record founded a venue of its own. One that never had a venue gets the id that VenueId.of gives at its
-- first attempt: 10 times five bits, the lowest first, of the first eight bytes of a SHA-256.
UPDATE source_record sr
SET changed_run_id = last_run_id,
    own_id = coalesce(venue_id, (
        SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', ((hash.bits >> (5 * i)) & 31)::integer + 1, 1), ''
                          ORDER BY i)
        FROM generate_series(0, 9) AS i,
             (SELECT ('x' || encode(substr(sha256(convert_to(
                 sr.source_id || E'\n' || sr.record_key || E'\n0', 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint AS bits) AS hash));

ALTER TABLE source_record
    ALTER COLUMN own_id SET NOT NULL,
    ALTER COLUMN changed_run_id SET NOT NULL,
    ADD CONSTRAINT source_record_own_id_uq UNIQUE (own_id),
    ADD CONSTRAINT source_record_own_id_form_ck CHECK (own_id ~ '^[0-9a-hjkmnp-tv-z]{10}$');
CREATE INDEX source_record_changed_run_idx ON source_record (changed_run_id);
-- The few rows that share their key columns with others; asked for at every import.
CREATE INDEX source_record_numbered_idx ON source_record (source_id) WHERE record_key LIKE '%#%';

COMMENT ON COLUMN source_record.own_id IS
    'public id of the venue that this record founds or would found; answers for ever, wherever the record is linked to';
COMMENT ON COLUMN source_record.changed_run_id IS 'the run that last wrote the content: raw, facts, outcome, findings';
COMMENT ON COLUMN source_record.last_run_id IS
    'the run that last wrote anything here; an unchanged row is not touched, since that would cost as much as a new one';
COMMENT ON COLUMN source_record.line_number IS 'physical line where the record begins in its file, from 1; null if unknown';
COMMENT ON COLUMN source_record.content_hash IS
    'of the raw row, a slash, of the rules it was cleaned by (mapping, gazetteer, code); without a slash: of before V005';

-- ---- Runs
ALTER TABLE import_run
    ADD COLUMN rules_hash        text,
    ADD COLUMN accepted_by_hand  boolean NOT NULL DEFAULT false,
    ADD COLUMN records_new       integer NOT NULL DEFAULT 0,
    ADD COLUMN records_changed   integer NOT NULL DEFAULT 0,
    ADD COLUMN records_unchanged integer NOT NULL DEFAULT 0,
    ADD COLUMN records_returned  integer NOT NULL DEFAULT 0,
    ADD COLUMN venues_merged     integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN import_run.rules_hash IS 'of mapping, gazetteer and rules of cleaning; with input_sha256: nothing to do';
COMMENT ON COLUMN import_run.accepted_by_hand IS 'someone said yes to a delivery that changes more than a third';
COMMENT ON COLUMN import_run.records_returned IS 'records that had been absent and are there again';
COMMENT ON COLUMN import_run.venues_merged IS 'venues that became part of another one in this run';

CREATE TABLE import_report (
    run_id bigint NOT NULL,
    report jsonb  NOT NULL,
    CONSTRAINT import_report_pk PRIMARY KEY (run_id),
    CONSTRAINT import_report_run_fk FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE
);
COMMENT ON TABLE import_report IS
    'what a run noticed: exact counts, capped lists; apart from import_run, because lists of runs need none of it';
