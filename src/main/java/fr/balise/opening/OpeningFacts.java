package fr.balise.opening;

import fr.balise.hours.OpeningHours;
import fr.balise.venue.Opening;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As much of a venue as decides when it is open: a tenth of the whole.
 *
 * @param schedule the usual hours with all exceptions; null when nothing is known, or closed for good
 * @param confirmedOn the day for which the source of the hours vouches; null when it gives none
 * @param inseeCode the commune whose clock and holidays hold; null where none is known
 */
public record OpeningFacts(
        VenueState state,
        Opening opening,
        @Nullable OpeningHours schedule,
        @Nullable LocalDate confirmedOn,
        @Nullable String inseeCode) {

    public static OpeningFacts of(Venue venue) {
        return of(venue.facts(), venue.schedule(), venue.hoursConfirmedOn());
    }

    static OpeningFacts of(VenueFacts facts, @Nullable OpeningHours schedule, @Nullable LocalDate confirmedOn) {
        return new OpeningFacts(
                facts.status().state(), facts.opening(), schedule, confirmedOn, facts.calendarInseeCode());
    }
}
