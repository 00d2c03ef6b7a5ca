package fr.balise.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report, with what helps to settle it.
 *
 * @param venueId the venue of today, where the one of the page was merged meanwhile
 * @param venueName null when there is no such venue any more
 * @param said free text of the visitor; null for none
 * @param times how often the same was said
 * @param lastAt when it was said last
 * @param settledAt null while it waits
 */
public record Feedback(
        long id,
        String venueId,
        @Nullable String venueName,
        FeedbackKind kind,
        @Nullable String said,
        int times,
        Instant lastAt,
        @Nullable Instant settledAt) {}
