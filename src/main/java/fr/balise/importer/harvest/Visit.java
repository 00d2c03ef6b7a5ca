package fr.balise.importer.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last scheduled visit to a source.
 *
 * @param failure why it failed, a French sentence; null unless it did
 * @param failures visits in a row that failed
 * @param answeredAt the last one that did not fail, null when there was none
 * @param importedAt the last one that brought something new, null when there was none
 */
public record Visit(
        String sourceId,
        Instant visitedAt,
        Result result,
        @Nullable String failure,
        int failures,
        @Nullable Instant answeredAt,
        @Nullable Instant importedAt) {

    /** What came of a visit. */
    public enum Result {
        NOTHING_NEW,
        IMPORTED,
        FAILED
    }
}
