package fr.balise.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule says of one instant.
 *
 * @param comment the words of the schedule for this time, such as {@code "sur rendez-vous"}
 * @param reason in French, why the status is UNKNOWN; null for any other
 * @param nextChange when the status becomes another one; null when it does not within the years looked at
 */
public record HoursAnswer(
        HoursStatus status,
        @Nullable String comment,
        @Nullable String reason,
        @Nullable Instant nextChange) {}
