package fr.balise.venue;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a merge.
 *
 * @param provenance for each stated field, by its name on the wire, the id of the source that states it
 * @param hoursConfirmedOn the day for which the record that states the hours vouches; null without hours or without a day
 */
public record MergedFacts(
        VenueFacts facts,
        Map<String, String> provenance,
        @Nullable LocalDate hoursConfirmedOn) {}
