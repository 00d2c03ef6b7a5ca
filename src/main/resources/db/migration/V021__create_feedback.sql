-- What visitors say is wrong on the page of a venue. Nothing of who said it is kept: no name, no address, no hash of one.
CREATE TABLE feedback (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    venue_id   text        NOT NULL,
    kind       text        NOT NULL,
    said       text,
    times      integer     NOT NULL DEFAULT 1,
    sent_at    timestamptz NOT NULL DEFAULT now(),
    last_at    timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    CONSTRAINT feedback_kind_ck CHECK (kind IN ('CLOSED', 'MOVED', 'HOURS', 'PHONE', 'OTHER')),
    CONSTRAINT feedback_said_ck CHECK (length(said) BETWEEN 1 AND 300),
    CONSTRAINT feedback_times_ck CHECK (times >= 1)
);
COMMENT ON TABLE feedback IS 'signalements: what visitors say is wrong on the page of a venue';
-- Without a foreign key: the row of a venue that is merged into another is gone, what was said of it is not.
COMMENT ON COLUMN feedback.venue_id IS 'the id that the page had; follow venue_redirect for the venue of today';
COMMENT ON COLUMN feedback.said IS 'free text; null for none, or after a person erased it';
COMMENT ON COLUMN feedback.times IS 'how often the same was said while it was not settled; sent_at is the first time, last_at the last';
COMMENT ON COLUMN feedback.settled_at IS 'null while it waits for a person';

-- The same said twice is one thing to look at.
CREATE UNIQUE INDEX feedback_waiting_uq ON feedback (venue_id, kind, coalesce(said, '')) WHERE settled_at IS NULL;

-- What forms are sealed with: made here, so that all servers of one database share it and none has to be told.
CREATE TABLE feedback_secret (
    only_row boolean DEFAULT true,
    secret   bytea NOT NULL DEFAULT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
    CONSTRAINT feedback_secret_pk PRIMARY KEY (only_row),
    CONSTRAINT feedback_secret_only_row_ck CHECK (only_row)
);
INSERT INTO feedback_secret DEFAULT VALUES;
COMMENT ON TABLE feedback_secret IS 'key of the seals on forms; a new one only means that open forms have to be sent twice';
