-- Which records are absent is asked for whenever records are linked: those that another one of their list replaces do not
-- count when it is asked how many places share a phone.
CREATE INDEX source_record_absent_idx ON source_record (id) WHERE absent_since IS NOT NULL;
