package fr.balise.site;

import fr.balise.opendata.LieuProperties;
import fr.balise.opening.PlaceCalendars;
import fr.balise.tours.Tour;
import fr.balise.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** The way from the page of a mobile venue to its tour. */
@ApplicationScoped
class TourLinks {
    private final PlaceCalendars calendars;
    private final Clock clock;

    TourLinks(PlaceCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Empty for a venue that stays where it is. */
    Optional<VenueView.Tour> find(Venue venue) {
        int stops = venue.facts().opening().stops().size();
        return stops == 0
                ? Optional.empty()
                : Optional.of(new VenueView.Tour(
                        LieuProperties.tourPage(venue),
                        stops,
                        ShowTour.next(new Tour(venue.facts(), calendars.current()), clock.instant())));
    }
}
