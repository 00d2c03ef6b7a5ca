package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Tells of any venue whether it is open: {@code openings.of(venue).at(openings.now())}. */
@ApplicationScoped
public class Openings {
    private final PlaceCalendars calendars;
    private final Clock clock;
    private final Evaluations evaluations = new Evaluations();

    Openings(PlaceCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The moment for which people ask when they say "now". */
    public Instant now() {
        return clock.instant();
    }

    /** Cheap: nothing is evaluated before it is asked for. */
    public VenueSchedule of(Venue venue) {
        return of(OpeningFacts.of(venue));
    }

    /** The same, of as much of a venue as that takes. */
    public VenueSchedule of(OpeningFacts facts) {
        String insee = facts.inseeCode();
        Calendar calendar =
                insee == null ? null : calendars.current().find(insee).orElse(null);
        return new VenueSchedule(facts, calendar, evaluations);
    }
}
