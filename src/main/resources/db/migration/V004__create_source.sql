-- Where facts come from. A source is one publisher's list, declared by a file in import/; a source record is one row of
-- it, kept raw whatever is wrong with it; an import run is one reading of a source.
CREATE TABLE source (
    id               text PRIMARY KEY,
    title            text        NOT NULL,
    publisher        text        NOT NULL,
    licence          text        NOT NULL,
    homepage         text,
    territory        text,
    update_frequency text,
    rank             integer     NOT NULL,
    created_at       timestamptz NOT NULL DEFAULT now(),
    changed_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT source_id_form_ck CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT source_rank_ck CHECK (rank BETWEEN 1 AND 1000)
);
COMMENT ON COLUMN source.rank IS '1 to 1000; where two sources state a field, the higher rank is believed';
COMMENT ON COLUMN source.territory IS 'codes of departments, comma-separated; null for the whole of France';

CREATE TABLE import_run (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id     text        NOT NULL,
    state         text        NOT NULL,
    started_at    timestamptz NOT NULL DEFAULT now(),
    finished_at   timestamptz,
    input_name    text        NOT NULL,
    input_sha256  text,
    rows_read                integer NOT NULL DEFAULT 0,
    accepted                 integer NOT NULL DEFAULT 0,
    accepted_with_findings   integer NOT NULL DEFAULT 0,
    to_review                integer NOT NULL DEFAULT 0,
    rejected                 integer NOT NULL DEFAULT 0,
    venues_created           integer NOT NULL DEFAULT 0,
    venues_changed           integer NOT NULL DEFAULT 0,
    venues_unchanged         integer NOT NULL DEFAULT 0,
    records_absent           integer NOT NULL DEFAULT 0,
    failure       text,
    CONSTRAINT import_run_source_fk FOREIGN KEY (source_id) REFERENCES source (id),
    CONSTRAINT import_run_state_ck CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED')),
    CONSTRAINT import_run_finished_ck CHECK ((state = 'RUNNING') = (finished_at IS NULL)),
    CONSTRAINT import_run_failure_ck CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
    -- No row is lost: the four outcomes add up to the rows read.
    CONSTRAINT import_run_outcomes_ck
        CHECK (state <> 'SUCCEEDED' OR rows_read = accepted + accepted_with_findings + to_review + rejected)
);
COMMENT ON COLUMN import_run.failure IS 'why the run changed nothing, as told to the person who started it';
COMMENT ON COLUMN import_run.records_absent IS 'records of the source that this delivery no longer holds';
CREATE INDEX import_run_source_idx ON import_run (source_id, started_at DESC);

CREATE TABLE source_record (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id    text        NOT NULL,
    record_key   text        NOT NULL,
    row_number   integer     NOT NULL,
    raw          jsonb       NOT NULL,
    content_hash text        NOT NULL,
    facts        jsonb,
    outcome      text        NOT NULL,
    findings     jsonb       NOT NULL DEFAULT '[]',
    venue_id     text,
    first_run_id bigint      NOT NULL,
    last_run_id  bigint      NOT NULL,
    absent_since timestamptz,
    CONSTRAINT source_record_key_uq UNIQUE (source_id, record_key),
    CONSTRAINT source_record_source_fk FOREIGN KEY (source_id) REFERENCES source (id),
    -- Deferred: an import writes the records of a new venue, then merges them into it.
    CONSTRAINT source_record_venue_fk
        FOREIGN KEY (venue_id) REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT source_record_first_run_fk FOREIGN KEY (first_run_id) REFERENCES import_run (id),
    CONSTRAINT source_record_last_run_fk FOREIGN KEY (last_run_id) REFERENCES import_run (id),
    CONSTRAINT source_record_outcome_ck
        CHECK (outcome IN ('ACCEPTED', 'ACCEPTED_WITH_FINDINGS', 'TO_REVIEW', 'REJECTED')),
    -- A rejected row is kept raw; it keeps its venue, if it had one before it lost its name.
    CONSTRAINT source_record_facts_ck CHECK ((outcome = 'REJECTED') = (facts IS NULL))
);
COMMENT ON COLUMN source_record.record_key IS 'what makes the row the same row in the next delivery, unique in its source';
COMMENT ON COLUMN source_record.row_number IS 'line of the record in the last delivery, from 1, the header apart';
COMMENT ON COLUMN source_record.raw IS 'the cells as they were read, by column';
COMMENT ON COLUMN source_record.content_hash IS 'of the raw row and the mapping: unchanged rows cost nothing';
COMMENT ON COLUMN source_record.facts IS 'the cleaned form (fr.balise.venue.VenueFacts)';
COMMENT ON COLUMN source_record.absent_since IS 'start of the first run that no longer found it; null while present';
CREATE INDEX source_record_venue_idx ON source_record (venue_id);
