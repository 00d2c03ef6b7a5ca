package fr.balise.site.opening;

import fr.balise.hours.HoursStatus;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a door at one moment, by the clock of the place.
 *
 * @param hoursKnown whether any source tells hours at all
 * @param until when the status becomes another one; null when it does not as far as one can see
 * @param next the status from then on; null without {@code until}
 */
public record Door(
        boolean hoursKnown,
        HoursStatus status,
        ZonedDateTime now,
        @Nullable ZonedDateTime until,
        @Nullable HoursStatus next) {

    /** A door of which no source tells the hours. */
    public static Door unknown(ZonedDateTime now) {
        return new Door(false, HoursStatus.UNKNOWN, now, null, null);
    }
}
