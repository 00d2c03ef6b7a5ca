-- Mobile venues: where they stop, and when. The column says it all; the table is the same stops, one row each, so that
-- "which bus stops near me" is a question to an index. Written together by fr.balise.venue.VenueBulkStore.
ALTER TABLE venue ADD COLUMN stops jsonb NOT NULL DEFAULT '[]';

CREATE TABLE venue_stop (
    venue_id   text     NOT NULL,
    stop_key   text     NOT NULL,
    place      integer  NOT NULL,
    stop       jsonb    NOT NULL,
    insee_code text COLLATE "C" GENERATED ALWAYS AS (stop #>> '{address,inseeCode}') STORED,
    position   geometry(Point, 4326) GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(
                   (stop #>> '{location,position,longitude}')::double precision,
                   (stop #>> '{location,position,latitude}')::double precision), 4326)) STORED,
    CONSTRAINT venue_stop_pk PRIMARY KEY (venue_id, stop_key),
    CONSTRAINT venue_stop_venue_fk FOREIGN KEY (venue_id) REFERENCES venue (id) ON DELETE CASCADE
);
CREATE INDEX venue_stop_position_gix ON venue_stop USING gist (position);
CREATE INDEX venue_stop_insee_code_idx ON venue_stop (insee_code);

-- A bus that has no address of its own still has a clock and holidays: those of its first stop.
ALTER TABLE venue DROP COLUMN schedule_key;
ALTER TABLE venue ADD COLUMN schedule_key uuid GENERATED ALWAYS AS (
    md5(schedule || E'\n' || CASE
        WHEN coalesce(insee_code, stops #>> '{0,address,inseeCode}') ~ '^(57|67|68|97|98)'
            THEN coalesce(insee_code, stops #>> '{0,address,inseeCode}')
        WHEN schedule ~* 'SH' THEN left(coalesce(insee_code, stops #>> '{0,address,inseeCode}'), 2)
        ELSE left(coalesce(insee_code, stops #>> '{0,address,inseeCode}'), 0)
    END)::uuid
) STORED;
CREATE INDEX venue_schedule_key_idx ON venue (schedule_key);

COMMENT ON COLUMN venue.stops IS 'where a mobile venue stands and when (fr.balise.venue.Stop); never its address';
COMMENT ON COLUMN venue.schedule_key IS 'null without hours or without a commune: nobody knows when it is open';
COMMENT ON TABLE venue_stop IS 'the stops of venue.stops, one row each, for search by place';
COMMENT ON COLUMN venue_stop.stop_key IS 'fr.balise.venue.Stop.key(): the same as long as the place is the same';
COMMENT ON COLUMN venue_stop.place IS 'its place in venue.stops, from 0';
COMMENT ON COLUMN venue_stop.position IS 'WGS 84; read it only together with the precision in stop';
