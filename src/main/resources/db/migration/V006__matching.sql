-- One venue from many records: which records were compared and why they are held for one place, and what people decided.
-- Pairs and blocks are worked out of the records and may be emptied and made again; decisions may not.
CREATE TABLE record_block (
    record_id    bigint PRIMARY KEY,
    source_hash  integer NOT NULL,
    commune_hash integer NOT NULL,
    blocks       bytea   NOT NULL,
    CONSTRAINT record_block_record_fk FOREIGN KEY (record_id) REFERENCES source_record (id) ON DELETE CASCADE
);
COMMENT ON TABLE record_block IS 'what brings a record together with others (fr.balise.importer.matching.BlockKeys)';
COMMENT ON COLUMN record_block.commune_hash IS 'of the INSEE code; 0 when it is not known';
COMMENT ON COLUMN record_block.blocks IS 'hashes of 8 bytes each, the highest byte first';

-- People name a pair by its number; decisions keep it when the pair itself is gone.
CREATE SEQUENCE match_number_seq;

CREATE TABLE record_pair (
    first_id  bigint  NOT NULL,
    second_id bigint  NOT NULL,
    number    bigint  NOT NULL DEFAULT nextval('match_number_seq'),
    score     integer NOT NULL,
    zone      text    NOT NULL,
    evidence  jsonb   NOT NULL,
    CONSTRAINT record_pair_pk PRIMARY KEY (first_id, second_id),
    CONSTRAINT record_pair_number_uq UNIQUE (number),
    CONSTRAINT record_pair_first_fk FOREIGN KEY (first_id) REFERENCES source_record (id) ON DELETE CASCADE,
    CONSTRAINT record_pair_second_fk FOREIGN KEY (second_id) REFERENCES source_record (id) ON DELETE CASCADE,
    CONSTRAINT record_pair_order_ck CHECK (first_id < second_id),
    CONSTRAINT record_pair_zone_ck CHECK (zone IN ('SAME', 'REVIEW'))
);
COMMENT ON TABLE record_pair IS 'records that may be about one place; all other pairs count as different';
COMMENT ON COLUMN record_pair.evidence IS 'reasons in French with their points (fr.balise.importer.matching.Evidence)';
CREATE INDEX record_pair_second_idx ON record_pair (second_id);

CREATE TABLE match_decision (
    first_source  text        NOT NULL,
    first_key     text        NOT NULL,
    second_source text        NOT NULL,
    second_key    text        NOT NULL,
    number        bigint      NOT NULL,
    same          boolean     NOT NULL,
    decided_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT match_decision_pk PRIMARY KEY (first_source, first_key, second_source, second_key),
    CONSTRAINT match_decision_other_ck CHECK ((first_source, first_key) <> (second_source, second_key))
);
COMMENT ON TABLE match_decision IS 'what people said about two records; it wins for ever. By source and key, and without a
foreign key, so that it outlives the records: an emptied database that imports them again finds it';
CREATE INDEX match_decision_number_idx ON match_decision (number);
CREATE INDEX match_decision_second_idx ON match_decision (second_source, second_key);

-- Pairs that wait for a person: alike, but in two venues, and nobody said of any records of the two that they are different.
-- Also pairs that are "same" by themselves and were kept apart because the rest of their groups disagrees.
CREATE VIEW pending_pair AS
SELECT p.number, p.score, p.first_id, p.second_id, a.venue_id AS first_venue, b.venue_id AS second_venue
FROM record_pair p
JOIN source_record a ON a.id = p.first_id
JOIN source_record b ON b.id = p.second_id
WHERE a.venue_id <> b.venue_id
  AND NOT EXISTS (
    SELECT FROM match_decision d
    JOIN source_record x ON x.source_id = d.first_source AND x.record_key = d.first_key
    JOIN source_record y ON y.source_id = d.second_source AND y.record_key = d.second_key
    WHERE NOT d.same AND (x.venue_id, y.venue_id) IN ((a.venue_id, b.venue_id), (b.venue_id, a.venue_id)));

-- Records whose outcome is "to review" whatever is stored for them; their venues stand on their own meanwhile.
CREATE VIEW record_to_review AS
SELECT first_id AS record_id FROM pending_pair
UNION
SELECT second_id FROM pending_pair;
