package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

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
        VenueFacts facts = venue.facts();
        return new VenueSchedule(
                facts,
                Optional.ofNullable(venue.schedule()),
                venue.hoursConfirmedOn(),
                calendar(facts).orElse(null),
                evaluations);
    }

    private Optional<Calendar> calendar(VenueFacts facts) {
        String insee = facts.calendarInseeCode();
        return insee == null ? Optional.empty() : calendars.current().find(insee);
    }
}
