-- The gazetteer: which communes there are, what they are called and about where they lie. Filled from data/gazetteer at
-- the first start and replaced as a whole when those files change (fr.balise.gazetteer.GazetteerStore).
--
-- Tables outside the gazetteer keep INSEE codes without a foreign key: each January communes merge and their codes go,
-- and a replacement must not be held up by, or reach into, what else is stored. former_commune leads old codes on.

CREATE TABLE region (
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT region_pk PRIMARY KEY (code)
);
COMMENT ON TABLE region IS 'The 18 regions';
COMMENT ON COLUMN region.code IS 'INSEE code, such as 11 for Île-de-France';

CREATE TABLE department (
    code   text NOT NULL,
    name   text NOT NULL,
    region text,
    CONSTRAINT department_pk PRIMARY KEY (code),
    CONSTRAINT department_region_fk FOREIGN KEY (region) REFERENCES region (code)
);
CREATE INDEX department_region_ix ON department (region);
COMMENT ON TABLE department IS 'The 101 departments and the 8 overseas territories that are coded alike';
COMMENT ON COLUMN department.code IS 'INSEE code: 01, 2A, 974, 988';
COMMENT ON COLUMN department.region IS 'Null for an overseas territory outside the regions';

CREATE TABLE epci (
    siren text NOT NULL,
    name  text NOT NULL,
    kind  text NOT NULL,
    CONSTRAINT epci_pk PRIMARY KEY (siren),
    CONSTRAINT epci_kind_ck CHECK (kind IN ('CC', 'CA', 'CU', 'METRO', 'MET69'))
);
COMMENT ON TABLE epci IS 'Intercommunalities that levy taxes of their own (EPCI à fiscalité propre)';
COMMENT ON COLUMN epci.siren IS 'SIREN number, nine digits';
COMMENT ON COLUMN epci.kind IS 'DGCL: communauté de communes, d''agglomération, urbaine, métropole, métropole de Lyon';

CREATE TABLE commune (
    insee        text NOT NULL,
    name         text NOT NULL,
    kind         text NOT NULL,
    parent       text,
    department   text NOT NULL,
    region       text,
    epci         text,
    population   integer,
    position     geometry(Point, 4326),
    precision    text NOT NULL,
    point_origin text NOT NULL,
    CONSTRAINT commune_pk PRIMARY KEY (insee),
    CONSTRAINT commune_kind_ck CHECK (kind IN ('commune', 'arrondissement')),
    CONSTRAINT commune_parent_ck CHECK ((kind = 'arrondissement') = (parent IS NOT NULL)),
    CONSTRAINT commune_population_ck CHECK (population >= 0),
    CONSTRAINT commune_precision_ck CHECK (precision IN ('municipality', 'unknown')),
    CONSTRAINT commune_point_origin_ck CHECK (point_origin IN (
        'geonames', 'town_hall', 'former_commune', 'place', 'postal_code', 'epci', 'district', 'department', 'none')),
    CONSTRAINT commune_position_ck CHECK ((position IS NULL) = (point_origin = 'none')),
    CONSTRAINT commune_parent_fk FOREIGN KEY (parent) REFERENCES commune (insee),
    CONSTRAINT commune_department_fk FOREIGN KEY (department) REFERENCES department (code),
    CONSTRAINT commune_region_fk FOREIGN KEY (region) REFERENCES region (code),
    CONSTRAINT commune_epci_fk FOREIGN KEY (epci) REFERENCES epci (siren)
);
CREATE INDEX commune_parent_ix ON commune (parent);
CREATE INDEX commune_department_ix ON commune (department);
CREATE INDEX commune_region_ix ON commune (region);
CREATE INDEX commune_epci_ix ON commune (epci);
CREATE INDEX commune_position_gix ON commune USING gist (position);
COMMENT ON TABLE commune IS 'The communes of today and the municipal arrondissements of Paris, Lyon and Marseille';
COMMENT ON COLUMN commune.insee IS 'INSEE code, five characters: 01001, 2A004, 75119';
COMMENT ON COLUMN commune.parent IS 'The commune of a municipal arrondissement, null for a commune';
COMMENT ON COLUMN commune.region IS 'Null for an overseas territory outside the regions';
COMMENT ON COLUMN commune.epci IS 'Null where there is none: four islands and the overseas territories';
COMMENT ON COLUMN commune.population IS 'Municipal population; null where nobody lives';
COMMENT ON COLUMN commune.position IS 'A point to show or sort by, never an address; null where none could be had';
COMMENT ON COLUMN commune.precision IS 'municipality: the point is in the commune; unknown: only somewhere around it';
COMMENT ON COLUMN commune.point_origin IS 'Where the point comes from (docs/gazetteer.md)';

CREATE TABLE commune_postal_code (
    postal_code text NOT NULL,
    commune     text NOT NULL,
    CONSTRAINT commune_postal_code_pk PRIMARY KEY (postal_code, commune),
    CONSTRAINT commune_postal_code_ck CHECK (postal_code ~ '^[0-9]{5}$'),
    CONSTRAINT commune_postal_code_commune_fk FOREIGN KEY (commune) REFERENCES commune (insee)
);
CREATE INDEX commune_postal_code_commune_ix ON commune_postal_code (commune);
COMMENT ON TABLE commune_postal_code IS 'Ordinary postal codes only: the CEDEX codes of firms and offices are not in it';

CREATE TABLE former_commune (
    insee   text NOT NULL,
    name    text,
    kind    text NOT NULL,
    commune text NOT NULL,
    CONSTRAINT former_commune_pk PRIMARY KEY (insee),
    CONSTRAINT former_commune_kind_ck CHECK (kind IN ('delegated', 'associated', 'merged')),
    CONSTRAINT former_commune_name_ck CHECK (name IS NOT NULL OR kind = 'merged'),
    CONSTRAINT former_commune_commune_fk FOREIGN KEY (commune) REFERENCES commune (insee)
);
CREATE INDEX former_commune_commune_ix ON former_commune (commune);
COMMENT ON TABLE former_commune IS 'Codes and names of communes that are now part of another';
COMMENT ON COLUMN former_commune.insee IS 'The old code; a delegated commune at the seat has the code of today''s commune';
COMMENT ON COLUMN former_commune.name IS 'Null for a merged commune, of which only the code is published';
COMMENT ON COLUMN former_commune.kind IS 'déléguée, associée, or gone altogether';
COMMENT ON COLUMN former_commune.commune IS 'The commune of today';

CREATE TABLE gazetteer_version (
    name        text NOT NULL,
    version     text NOT NULL,
    fingerprint text NOT NULL,
    loaded_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT gazetteer_version_pk PRIMARY KEY (name)
);
COMMENT ON TABLE gazetteer_version IS 'Which files the tables above were filled from; one row, absent while they are empty';
COMMENT ON COLUMN gazetteer_version.version IS 'The packages that the files were made from, as in version.txt';
COMMENT ON COLUMN gazetteer_version.fingerprint IS 'SHA-256 over all files, in hexadecimal';
