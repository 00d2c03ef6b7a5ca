-- The venue as the public sees it: the merge of its source records. Vocabulary columns hold the names of the Java
-- constants (fr.balise.venue), which stand for the French values of the national standard; a test keeps these checks
-- equal to the constants. Multi-valued fields are arrays, but for services: each has a row of its own, so that it can
-- later carry its own hours, price and access.
CREATE TABLE venue (
    id                  text PRIMARY KEY,
    -- Lists are read by people: in French order, accents and case apart.
    name                text COLLATE "fr-x-icu" NOT NULL,
    pivot               text,
    typologies          text[]      NOT NULL DEFAULT '{}',
    state               text        NOT NULL DEFAULT 'OPEN',
    state_since         text,
    state_until         text,
    state_reason        text,
    street              text,
    address_complement  text,
    postal_code         text,
    commune_name        text,
    -- A code, not a word: ranges of it mean departments, whatever the language of the database.
    insee_code          text COLLATE "C",
    position            geometry(Point, 4326),
    position_precision  text        NOT NULL DEFAULT 'UNKNOWN',
    position_method     text,
    phones              text[]      NOT NULL DEFAULT '{}',
    mails               text[]      NOT NULL DEFAULT '{}',
    websites            text[]      NOT NULL DEFAULT '{}',
    appointment_url     text,
    opening_hours       text,
    summary             text,
    detail              text,
    mobility            text[]      NOT NULL DEFAULT '{}',
    parent_organisation text,
    collected_by        text,
    verified_on         date,
    acceslibre_url      text,
    audiences           text[]      NOT NULL DEFAULT '{}',
    special_needs       text[]      NOT NULL DEFAULT '{}',
    fees                text[]      NOT NULL DEFAULT '{}',
    access_modes        text[]      NOT NULL DEFAULT '{}',
    support_modes       text[]      NOT NULL DEFAULT '{}',
    programmes          text[]      NOT NULL DEFAULT '{}',
    labels              text[]      NOT NULL DEFAULT '{}',
    other_labels        text[]      NOT NULL DEFAULT '{}',
    provenance          jsonb       NOT NULL DEFAULT '{}',
    created_at          timestamptz NOT NULL DEFAULT now(),
    changed_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT venue_id_form_ck CHECK (id ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
    CONSTRAINT venue_name_ck CHECK (name <> ''),
    CONSTRAINT venue_state_ck CHECK (state IN ('OPEN', 'CLOSED_FOR_NOW', 'CLOSED_FOR_GOOD')),
    CONSTRAINT venue_state_since_ck CHECK (state_since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    CONSTRAINT venue_state_until_ck CHECK (state_until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    CONSTRAINT venue_postal_code_ck CHECK (postal_code ~ '^\d{5}$'),
    CONSTRAINT venue_insee_code_ck CHECK (insee_code ~ '^(\d{2}|2[AB])\d{3}$'),
    CONSTRAINT venue_position_precision_ck
        CHECK (position_precision IN ('HOUSENUMBER', 'STREET', 'LOCALITY', 'MUNICIPALITY', 'UNKNOWN')),
    CONSTRAINT venue_typologies_ck CHECK (typologies <@ ARRAY[
            'ACI', 'ACIPHC', 'AFPA', 'AI', 'ASE', 'ASSO', 'ASSO_CHOMEUR', 'OTHER', 'AVIP', 'BIB', 'CAARUD',
            'CADA', 'CAF', 'CAP_EMPLOI', 'CAVA', 'CC', 'CCAS', 'CCONS', 'CD', 'CDAS', 'CFP', 'CHRS', 'CHU',
            'CIAS', 'CIDFF', 'CITMET', 'CMP', 'CMS', 'CPAM', 'CPH', 'CS', 'CSAPA', 'CSC', 'DEETS', 'DEPT',
            'DIPLP', 'E2C', 'EA', 'EATT', 'EI', 'EITI', 'ENM', 'EPCI', 'EPI', 'EPIDE', 'EPN', 'ES', 'ESAT',
            'ESS', 'ETTI', 'EVS', 'FABLAB', 'FABRIQUE', 'FAIS', 'FT', 'GEIQ', 'HUDA', 'LA_POSTE', 'MDE',
            'MDH', 'MDEF', 'MDPH', 'MDS', 'MJC', 'ML', 'MQ', 'MSA', 'MSAP', 'MUNI', 'OACAS', 'ODC', 'OF',
            'OIL', 'OPCS', 'PAD', 'PENSION', 'PI', 'PIJ_BIJ', 'PIMMS', 'PJJ', 'PLIE', 'PREF', 'PREVENTION',
            'REG', 'RELAIS_LECTURE', 'RESSOURCERIE', 'RFS', 'RS_FJT', 'SCP', 'SPIP', 'TIERS_LIEUX', 'UDAF']),
    CONSTRAINT venue_mobility_ck CHECK (mobility <@ ARRAY[
            'MOBILE', 'FIXED']),
    CONSTRAINT venue_audiences_ck CHECK (audiences <@ ARRAY[
            'YOUNG_PEOPLE', 'STUDENTS', 'FAMILIES', 'SENIORS', 'WOMEN']),
    CONSTRAINT venue_special_needs_ck CHECK (special_needs <@ ARRAY[
            'DEAFNESS', 'MOTOR_DISABILITY', 'MENTAL_DISABILITY', 'ILLITERACY', 'ENGLISH', 'OTHER_LANGUAGES',
            'VISUAL_IMPAIRMENT']),
    CONSTRAINT venue_fees_ck CHECK (fees <@ ARRAY[
            'FREE', 'FREE_UNDER_CONDITIONS', 'PAYING']),
    CONSTRAINT venue_access_modes_ck CHECK (access_modes <@ ARRAY[
            'WALK_IN', 'PHONE', 'MAIL', 'BOOK_ONLINE', 'NOT_OPEN_TO_THE_PUBLIC', 'REFERRAL_BY_MAIL']),
    CONSTRAINT venue_support_modes_ck CHECK (support_modes <@ ARRAY[
            'ALONE', 'INDIVIDUAL', 'WORKSHOP', 'REMOTE']),
    CONSTRAINT venue_programmes_ck CHECK (programmes <@ ARRAY[
            'AIDANTS_CONNECT', 'BIBLIOTHEQUE_NUMERIQUE_DE_REFERENCE', 'CERTIFICATION_PIX',
            'CONSEILLERS_NUMERIQUES', 'EMMAUS_CONNECT', 'FRANCE_SERVICES', 'GRANDE_ECOLE_DU_NUMERIQUE',
            'CROIX_ROUGE', 'POINT_NUMERIQUE_CAF', 'PROMENEURS_DU_NET', 'RELAIS_NUMERIQUE']),
    CONSTRAINT venue_labels_ck CHECK (labels <@ ARRAY[
            'MON_ESPACE_SANTE', 'DUPLEX', 'ARNIA_MEDNUM_BFC', 'REEMPLOI_NORMANDIE', 'ETAPES_NUMERIQUES',
            'FABRIQUES_DE_TERRITOIRE', 'ECLAIREURS_DU_NUMERIQUE', 'MES_PAPIERS', 'ORDI_3_0', 'SUD_LABS'])
);

COMMENT ON TABLE venue IS 'lieu de médiation numérique: the merge of its source records';
COMMENT ON COLUMN venue.id IS 'public id, 10 characters of Crockford''s base 32; never changes, never used again';
COMMENT ON COLUMN venue.pivot IS 'SIRET, SIREN or RNA number';
COMMENT ON COLUMN venue.typologies IS 'typologie: kinds of venue; OTHER is the standard''s Autre';
COMMENT ON COLUMN venue.state IS 'whether the venue is in service; closed ones are kept so that their address answers';
COMMENT ON COLUMN venue.state_since IS 'date as far as it is known: 2014, 2014-09 or 2014-09-12';
COMMENT ON COLUMN venue.state_until IS 'as state_since; null when not known';
COMMENT ON COLUMN venue.street IS 'adresse: number and street; null when no source states one';
COMMENT ON COLUMN venue.commune_name IS 'today''s official name where the gazetteer is certain, else as stated';
COMMENT ON COLUMN venue.insee_code IS 'commune, or municipal arrondissement of Paris, Lyon and Marseille';
COMMENT ON COLUMN venue.position IS 'WGS 84; read it only together with position_precision';
COMMENT ON COLUMN venue.position_precision IS 'how far position can be trusted; MUNICIPALITY is never drawn as a pin';
COMMENT ON COLUMN venue.position_method IS 'what placed it: source, gazetteer, ...';
COMMENT ON COLUMN venue.phones IS 'E.164, or short numbers as they are';
COMMENT ON COLUMN venue.opening_hours IS 'horaires: OpenStreetMap opening_hours syntax';
COMMENT ON COLUMN venue.verified_on IS 'date_maj: the day for which the best source vouches';
COMMENT ON COLUMN venue.audiences IS 'publics_specifiquement_adresses: only for them; empty means everyone';
COMMENT ON COLUMN venue.provenance IS 'for each stated field (name on the wire) the id of the source that states it';

-- The map asks for boxes, the directory for communes, the filters for typologies.
CREATE INDEX venue_position_gix ON venue USING gist (position);
CREATE INDEX venue_insee_code_idx ON venue (insee_code);
CREATE INDEX venue_typologies_gin ON venue USING gin (typologies);

CREATE TABLE venue_service (
    venue_id text NOT NULL,
    service  text NOT NULL,
    CONSTRAINT venue_service_pk PRIMARY KEY (venue_id, service),
    CONSTRAINT venue_service_venue_fk FOREIGN KEY (venue_id) REFERENCES venue (id) ON DELETE CASCADE,
    CONSTRAINT venue_service_service_ck CHECK (service IN (
            'ADMINISTRATIVE_HELP', 'DIGITAL_SKILLS', 'EMPLOYMENT', 'SAFE_USE', 'PARENTING',
            'LEISURE_AND_CREATION', 'DIGITAL_CULTURE', 'INTERNET_AND_EQUIPMENT', 'AFFORDABLE_EQUIPMENT'))
);
COMMENT ON TABLE venue_service IS 'services: one row for each kind of help that a venue offers';
CREATE INDEX venue_service_service_idx ON venue_service (service, venue_id);

CREATE TABLE venue_redirect (
    old_id   text PRIMARY KEY,
    venue_id text        NOT NULL,
    since    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT venue_redirect_venue_fk FOREIGN KEY (venue_id) REFERENCES venue (id),
    CONSTRAINT venue_redirect_other_ck CHECK (old_id <> venue_id)
);
COMMENT ON TABLE venue_redirect IS 'ids of venues that were merged into another; an id is never given twice';
CREATE INDEX venue_redirect_venue_idx ON venue_redirect (venue_id);

-- The order of list pages, commune by commune; "the page after this venue" is one step into it.
CREATE INDEX venue_page_idx ON venue (coalesce(insee_code, ''), name, id);
