-- Corrections by people: records that name the venue they are about. They are no places of their own: nothing compares
-- them with other records, and one whose venue is not there (yet) waits without being shown.
ALTER TABLE source ADD COLUMN names_venues boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN source.names_venues IS 'whether the key of each record is the public id of the venue that it is about';

CREATE OR REPLACE VIEW record_to_review AS
SELECT first_id AS record_id FROM pending_pair
UNION
SELECT second_id FROM pending_pair
UNION
SELECT sr.id FROM source_record sr JOIN source s ON s.id = sr.source_id
WHERE s.names_venues AND sr.facts IS NOT NULL AND sr.venue_id IS NULL AND sr.absent_since IS NULL;

-- Those that wait, and rejected rows: few, and asked for with every report.
CREATE INDEX source_record_nowhere_idx ON source_record (source_id) WHERE venue_id IS NULL;
