package fr.balise.opening;

import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import fr.balise.venue.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a venue is open at an instant, and how far that can be trusted.
 *
 * @param instant the moment that was asked for
 * @param door the door: status, comment, why unknown, when it changes
 * @param zone the clock on the venue's wall; null where no commune is known
 * @param today the day at the venue
 * @param confirmedOn the day for which the source of the hours vouches, null when it gives none
 * @param exceptions those that hold today, then those that begin within 14 days; announced moves at any time
 * @param services the services that keep hours of their own
 */
public record VenueOpening(
        Instant instant,
        HoursAnswer door,
        @Nullable ZoneId zone,
        LocalDate today,
        @Nullable LocalDate confirmedOn,
        Freshness freshness,
        List<DatedException> exceptions,
        Map<Service, HoursAnswer> services) {

    public HoursStatus status() {
        return door.status();
    }

    /** The exceptions that hold today. */
    public List<DatedException> exceptionsToday() {
        return exceptions.stream().filter(exception -> exception.holdsOn(today)).toList();
    }
}
