-- What communes were called before: lists go on writing Digne for Digne-les-Bains. Beside former_commune, whose rows are
-- codes: a code has had several names. Filled with the rest of the gazetteer.
CREATE TABLE former_name (
    name    text NOT NULL,
    commune text NOT NULL,
    CONSTRAINT former_name_pk PRIMARY KEY (commune, name),
    CONSTRAINT former_name_commune_fk FOREIGN KEY (commune) REFERENCES commune (insee)
);
COMMENT ON TABLE former_name IS 'Names since 1943 that are neither today''s nor those in former_commune';
COMMENT ON COLUMN former_name.commune IS 'The commune of today';
COMMENT ON COLUMN former_commune.name IS 'The last name of the code';
