-- Is it open? Exceptions, hours of single services, and all of it as one value that search can evaluate.
ALTER TABLE venue
    ADD COLUMN opening_exceptions jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN service_hours      jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN schedule           text,
    ADD COLUMN hours_confirmed_on date;

-- The next import of each source writes exceptions and dates; until then the usual hours hold.
UPDATE venue SET schedule = CASE state
    WHEN 'OPEN' THEN opening_hours
    WHEN 'CLOSED_FOR_NOW' THEN coalesce(opening_hours, 'unknown') || '; off'
END;

-- Venues with the same key are open at the same instants: the same value under the same calendar. In most of France all
-- calendars are the same but for school holidays (SH), which hang on the department. A commune's own code counts where
-- communes of a department may differ: in Alsace and Moselle by a holiday, overseas by the clock.
ALTER TABLE venue
    ADD COLUMN schedule_key uuid GENERATED ALWAYS AS (
        md5(schedule || E'\n' || CASE
            WHEN insee_code ~ '^(57|67|68|97|98)' THEN insee_code
            WHEN schedule ~* 'SH' THEN left(insee_code, 2)
            -- Null without a commune.
            ELSE left(insee_code, 0)
        END)::uuid
    ) STORED;
CREATE INDEX venue_schedule_key_idx ON venue (schedule_key);

COMMENT ON COLUMN venue.opening_exceptions IS 'closures, special hours and moves (fr.balise.venue.OpeningException)';
COMMENT ON COLUMN venue.service_hours IS 'by service: hours that differ from the door''s, and whether an appointment is needed';
COMMENT ON COLUMN venue.schedule IS 'opening_hours with exceptions and closings; null when nothing is known';
COMMENT ON COLUMN venue.hours_confirmed_on IS 'the day for which the source of the hours vouches';
COMMENT ON COLUMN venue.schedule_key IS 'null without hours or without a commune: nobody knows when it is open';
