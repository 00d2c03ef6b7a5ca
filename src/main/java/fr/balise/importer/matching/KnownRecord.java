package fr.balise.importer.matching;

import fr.balise.importer.report.Finding;
import fr.balise.importer.report.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that an earlier run wrote.
 *
 * @param venueId null when it never made a venue
 * @param absent whether the delivery before did not hold it any more
 */
public record KnownRecord(
        long id,
        String key,
        String contentHash,
        Outcome outcome,
        List<Finding> findings,
        @Nullable String venueId,
        boolean absent) {}
