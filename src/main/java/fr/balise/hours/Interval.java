package fr.balise.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that is not closed, from {@code start} until just before {@code end}.
 *
 * @param comment the words of the schedule for it, if it has any
 * @param reason in French, why the status is UNKNOWN; null for any other
 */
public record Interval(
        Instant start,
        Instant end,
        HoursStatus status,
        @Nullable String comment,
        @Nullable String reason) {}
