package fr.balise.importer.matching;

import fr.balise.venue.VenueFacts;
import org.jspecify.annotations.Nullable;

/**
 * A record as people see it when they decide.
 *
 * @param id names it in the commands
 * @param venueId null for a row that never had a venue
 * @param facts null for a rejected row
 * @param absent whether its list holds it no more
 */
public record ReviewedRecord(
        long id,
        RecordRef ref,
        String sourceTitle,
        @Nullable String venueId,
        @Nullable VenueFacts facts,
        boolean absent) {}
