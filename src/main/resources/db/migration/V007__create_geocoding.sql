-- Addresses that a geocoder was asked for: an import that comes again sends nothing. And how well each position fits.
CREATE TABLE geocoding (
    provider  text        NOT NULL,
    query     text        NOT NULL,
    position  geometry(Point, 4326),
    precision text,
    score     double precision,
    insee     text,
    label     text,
    asked_at  timestamptz NOT NULL,
    CONSTRAINT geocoding_pk PRIMARY KEY (provider, query),
    CONSTRAINT geocoding_precision_ck
        CHECK (precision IN ('HOUSENUMBER', 'STREET', 'LOCALITY', 'MUNICIPALITY', 'UNKNOWN')),
    CONSTRAINT geocoding_score_ck CHECK (score BETWEEN 0 AND 1),
    CONSTRAINT geocoding_found_ck CHECK ((position IS NULL) = (precision IS NULL))
);
COMMENT ON TABLE geocoding IS 'Answers of geocoders, those that were not believed and those that found nothing included';
COMMENT ON COLUMN geocoding.query IS 'the address, folded: the same for all its spellings (fr.balise.gazetteer.AddressQuery)';
COMMENT ON COLUMN geocoding.position IS 'null: there is no such place; asked again sooner than what was found';
COMMENT ON COLUMN geocoding.insee IS 'commune of the point, as the provider says';

ALTER TABLE venue
    ADD COLUMN position_score double precision,
    ADD CONSTRAINT venue_position_score_ck CHECK (position_score BETWEEN 0 AND 1);
COMMENT ON COLUMN venue.position_score IS 'how well the geocoder''s answer fits the address; null where no geocoder was asked';
