-- Services become a column as all other lists are: a table of their own took a tenth of a large import, and what a single
-- service may have of its own (its hours) goes into a document beside.
ALTER TABLE venue ADD COLUMN services text[] NOT NULL DEFAULT '{}';

-- In the order of the constants, as the application writes them: an unchanged venue must compare equal.
UPDATE venue v
SET services = (
    SELECT array_agg(vs.service ORDER BY array_position(ARRAY[
            'ADMINISTRATIVE_HELP', 'DIGITAL_SKILLS', 'EMPLOYMENT', 'SAFE_USE', 'PARENTING',
            'LEISURE_AND_CREATION', 'DIGITAL_CULTURE', 'INTERNET_AND_EQUIPMENT', 'AFFORDABLE_EQUIPMENT'], vs.service))
    FROM venue_service vs
    WHERE vs.venue_id = v.id)
WHERE EXISTS (SELECT FROM venue_service vs WHERE vs.venue_id = v.id);

DROP TABLE venue_service;
ALTER TABLE venue ADD CONSTRAINT venue_services_ck CHECK (services <@ ARRAY[
            'ADMINISTRATIVE_HELP', 'DIGITAL_SKILLS', 'EMPLOYMENT', 'SAFE_USE', 'PARENTING',
            'LEISURE_AND_CREATION', 'DIGITAL_CULTURE', 'INTERNET_AND_EQUIPMENT', 'AFFORDABLE_EQUIPMENT']);
CREATE INDEX venue_services_gin ON venue USING gin (services);
COMMENT ON COLUMN venue.services IS 'services: what kinds of help the venue offers';
