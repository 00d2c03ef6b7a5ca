-- Each schedule once, so that a search for open doors evaluates thousands of schedules instead of a million venues. What
-- a key stands for never changes, so rows are only ever added; a server that knows all numbers up to one asks for those
-- behind it. Writers hold a lock from the first number they draw until they commit, so no lower number comes later.
CREATE TABLE schedule (
    number     bigint GENERATED ALWAYS AS IDENTITY,
    key        uuid NOT NULL,
    hours      text NOT NULL,
    insee_code text NOT NULL,
    CONSTRAINT schedule_pk PRIMARY KEY (number),
    CONSTRAINT schedule_key_uk UNIQUE (key)
);

INSERT INTO schedule (key, hours, insee_code)
SELECT DISTINCT ON (schedule_key) schedule_key, schedule, insee_code
FROM venue WHERE schedule_key IS NOT NULL ORDER BY schedule_key, insee_code;

COMMENT ON TABLE schedule IS 'the different values of venue.schedule_key; those of venues that changed since stay';
COMMENT ON COLUMN schedule.hours IS 'venue.schedule: opening_hours with exceptions and closings';
COMMENT ON COLUMN schedule.insee_code IS 'a commune whose calendar counts; that of any venue with the key';
