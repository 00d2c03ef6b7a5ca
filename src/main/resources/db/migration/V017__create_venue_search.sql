-- What search needs of each venue, and nothing else: rows a tenth as wide as the venue's, in the shape in which they are
-- filtered, ordered and loaded into memory. The database itself keeps them, in the transaction that writes the venue,
-- whoever writes it. A foreign key would do no more than the triggers, and look each new row up once more.

CREATE TABLE venue_search (
    id           text COLLATE "C",
    name         text COLLATE "fr-x-icu" NOT NULL,
    insee_code   text COLLATE "C" NOT NULL,
    position     geometry(Point, 4326),
    cell_x       integer,
    cell_y       integer,
    facets       text[] NOT NULL,
    name_words   text[] NOT NULL,
    place_words  text[] NOT NULL,
    other_words  text[] NOT NULL,
    schedule_key uuid,
    verified_on  date,
    CONSTRAINT venue_search_pk PRIMARY KEY (id),
    CONSTRAINT venue_search_cell_ck CHECK ((position IS NULL) = (cell_x IS NULL) AND (position IS NULL) = (cell_y IS NULL))
);
COMMENT ON TABLE venue_search IS 'the slim form of venue that search reads; written by triggers on venue only';
COMMENT ON COLUMN venue_search.insee_code IS 'empty where no commune is known, so that lists have one order';
COMMENT ON COLUMN venue_search.cell_x IS 'Web Mercator (EPSG:3857) from the west, in units of 2^-30 of the width of the world';
COMMENT ON COLUMN venue_search.cell_y IS 'Web Mercator from the north, as cell_x; a tile of zoom z is cell >> (30 - z)';
COMMENT ON COLUMN venue_search.facets IS 'all values of closed vocabularies, such as S:DIGITAL_SKILLS; the letters are in fr.balise.search.FilterGroup';
COMMENT ON COLUMN venue_search.name_words IS 'folded words of the name';
COMMENT ON COLUMN venue_search.place_words IS 'folded words of commune and postal code';
COMMENT ON COLUMN venue_search.other_words IS 'folded words of address, labels, kinds, organisation and phones';

-- Every word that some venue has or had, once, so that misspelt words are looked for among thousands and not millions.
CREATE TABLE search_word (
    word text COLLATE "C",
    CONSTRAINT search_word_pk PRIMARY KEY (word)
);
COMMENT ON TABLE search_word IS 'the different words of venue_search; those that no venue has any more may stay';

-- Another number, and a greater one, after each statement that changed venues: who has the number has seen all before it.
-- Writers wait for each other here, as importers do anyway (balise.linking). Not 1, 2, 3: a database that was emptied, or
-- put back from a backup, must not come to a number again that once meant something else.
CREATE TABLE search_version (
    only_row boolean DEFAULT true,
    version  bigint NOT NULL,
    CONSTRAINT search_version_pk PRIMARY KEY (only_row),
    CONSTRAINT search_version_only_row_ck CHECK (only_row)
);
INSERT INTO search_version (version) VALUES (extract(epoch FROM clock_timestamp()) * 1000000);
COMMENT ON TABLE search_version IS 'the state of all venues as a number';
COMMENT ON COLUMN search_version.version IS 'microseconds since 1970 at the last change, or one more than before';

-- The words of a text in the order in which they stand, as fr.balise.search.text.SearchWords makes them in Java: a test
-- holds both equal. A word is what stands between ASCII signs, Latin-1 signs, blanks and general punctuation. Which sigma ends
-- a word is a matter of taste: there is one.
CREATE FUNCTION search_words(said text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(string_to_array(nullif(btrim(regexp_replace(replace(
        lower(regexp_replace(
            normalize(replace(replace(replace(replace(said, 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'), NFKD),
            '[\u0300-\u036f]+', '', 'g') COLLATE "und-x-icu"), 'ς', 'σ'),
        '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u1680\u2000-\u2bff\u3000-\u303f\ufe10-\ufe6f]+', ' ', 'g')), ''), ' '), '{}')
$$;

-- One vocabulary as facets: its letter before each value. STABLE, as array_to_string is: else it is not inlined, and costs
-- ten times as much.
CREATE FUNCTION search_facets(letter text, vocabulary text[]) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN cardinality(vocabulary) > 0
        THEN ',' || letter || array_to_string(vocabulary, ',' || letter) ELSE '' END
$$;

-- A part of the width of the world in units of 2^-30.
CREATE FUNCTION search_cell(part double precision) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN part IS NULL THEN NULL ELSE least(1073741823, greatest(0, floor(part * 1073741824)))::integer END
$$;

-- What venue_search has to hold. A view and not a function: a function of a row is called row by row, 150 us each.
CREATE VIEW venue_search_due AS
-- Its collations are those of venue_search, so that rows can be compared.
SELECT v.id COLLATE "C" AS id, v.name COLLATE "fr-x-icu" AS name, coalesce(v.insee_code, '') COLLATE "C" AS insee_code, v.position,
    search_cell((ST_X(v.position) + 180) / 360) AS cell_x,
    -- Web Mercator ends at 85.0511 degrees; what lies beyond stands at its edge.
    search_cell(0.5 - ln(tan(pi() / 4 + radians(
        CASE WHEN v.position IS NULL THEN NULL ELSE least(85.05112878, greatest(-85.05112878, ST_Y(v.position))) END
        ) / 2)) / (2 * pi())) AS cell_y,
    string_to_array(concat(
        'E:', v.state, ',Q:', v.position_precision,
        search_facets('S:', v.services), search_facets('T:', v.typologies),
        CASE WHEN cardinality(v.audiences) = 0 THEN ',A:EVERYONE' ELSE search_facets('A:', v.audiences) END,
        search_facets('N:', v.special_needs), search_facets('F:', v.fees), search_facets('M:', v.access_modes),
        search_facets('H:', v.support_modes), search_facets('P:', v.programmes), search_facets('L:', v.labels),
        search_facets('I:', v.mobility),
        search_facets('O:', ARRAY(SELECT DISTINCT value FROM jsonb_each_text(v.provenance) ORDER BY value))), ',') COLLATE "default" AS facets,
    search_words(v.name) COLLATE "default" AS name_words,
    search_words(concat_ws(' ', v.commune_name, v.postal_code)) COLLATE "default" AS place_words,
    search_words(concat_ws(' ', v.street, v.address_complement, array_to_string(v.other_labels, ' '),
        replace(array_to_string(v.labels || v.programmes || v.typologies, ' '), '_', ' '), v.parent_organisation,
        replace(array_to_string(v.phones, ' '), '+33', '0'))) COLLATE "default" AS other_words,
    v.schedule_key, v.verified_on
FROM venue v;
COMMENT ON VIEW venue_search_due IS 'venue_search as it is computed from venue';

-- Executed as texts: a plan that was made for one changed venue must not be kept for a million, nor the other way round.
CREATE FUNCTION write_venue_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM fresh) THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        -- Ids never change; should one do, the old one does not stay behind.
        EXECUTE 'DELETE FROM venue_search WHERE id IN (SELECT id FROM gone EXCEPT SELECT id FROM fresh)';
    END IF;
    EXECUTE $sql$
        WITH due AS MATERIALIZED (
            SELECT * FROM venue_search_due WHERE id IN (SELECT id FROM fresh)),
        written AS (
            INSERT INTO venue_search
            SELECT due.* FROM due LEFT JOIN venue_search kept USING (id)
            WHERE due IS DISTINCT FROM kept
            -- Who reads a place or a list then finds neighbours on one page.
            ORDER BY due.insee_code, due.name, due.id
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, insee_code = excluded.insee_code, position = excluded.position,
                cell_x = excluded.cell_x, cell_y = excluded.cell_y, facets = excluded.facets,
                name_words = excluded.name_words, place_words = excluded.place_words, other_words = excluded.other_words,
                schedule_key = excluded.schedule_key, verified_on = excluded.verified_on
            RETURNING name_words, place_words, other_words)
        INSERT INTO search_word
        SELECT DISTINCT said.word COLLATE "C"
        FROM written CROSS JOIN LATERAL unnest(name_words || place_words || other_words) AS said (word)
        WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = said.word COLLATE "C")
        ON CONFLICT DO NOTHING
    $sql$;
    PERFORM count_venue_search();
    RETURN NULL;
END $$;

CREATE FUNCTION drop_venue_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM gone) THEN
        EXECUTE 'DELETE FROM venue_search WHERE id IN (SELECT id FROM gone)';
        PERFORM count_venue_search();
    END IF;
    RETURN NULL;
END $$;

-- Which communes an EPCI or a department has is part of the answers.
CREATE FUNCTION count_gazetteer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM count_venue_search();
    RETURN NULL;
END $$;

CREATE FUNCTION empty_venue_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE venue_search, search_word;
    PERFORM count_venue_search();
    RETURN NULL;
END $$;

CREATE FUNCTION count_venue_search() RETURNS void LANGUAGE sql AS $$
    UPDATE search_version SET version = greatest(version + 1, extract(epoch FROM clock_timestamp()) * 1000000);
    SELECT pg_notify('balise_search', '');
$$;

INSERT INTO venue_search SELECT * FROM venue_search_due;
INSERT INTO search_word
SELECT DISTINCT word FROM venue_search
CROSS JOIN LATERAL unnest(name_words || place_words || other_words) AS word;

CREATE TRIGGER venue_inserted AFTER INSERT ON venue REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION write_venue_search();
CREATE TRIGGER venue_updated AFTER UPDATE ON venue REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION write_venue_search();
CREATE TRIGGER venue_deleted AFTER DELETE ON venue REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION drop_venue_search();
CREATE TRIGGER venue_truncated AFTER TRUNCATE ON venue
    FOR EACH STATEMENT EXECUTE FUNCTION empty_venue_search();
CREATE TRIGGER gazetteer_replaced AFTER INSERT OR UPDATE ON gazetteer_version
    FOR EACH STATEMENT EXECUTE FUNCTION count_gazetteer();

-- In the order of list pages, then what the map, the filters and the words ask for.
CREATE INDEX venue_search_page_idx ON venue_search (insee_code, name, id);
CREATE INDEX venue_search_name_idx ON venue_search (name, id);
CREATE INDEX venue_search_verified_idx ON venue_search (verified_on DESC NULLS LAST, id);
CREATE INDEX venue_search_position_gix ON venue_search USING gist (position);
CREATE INDEX venue_search_facets_gin ON venue_search USING gin (facets);
CREATE INDEX venue_search_words_gin ON venue_search USING gin ((name_words || place_words || other_words));
CREATE INDEX venue_search_schedule_idx ON venue_search (schedule_key);
CREATE INDEX search_word_trigram_gin ON search_word USING gin (word gin_trgm_ops);
