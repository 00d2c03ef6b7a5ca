package fr.balise.site;

import fr.balise.opening.Openings;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.TellState;
import fr.balise.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Writes venues as lines of a list, each with its state at one and the same moment. */
@ApplicationScoped
public class VenueLines {
    private final Openings openings;

    VenueLines(Openings openings) {
        this.openings = openings;
    }

    /** In the order of the venues. */
    public List<VenueLine> of(List<Venue> venues) {
        Instant now = openings.now();
        return venues.stream().map(venue -> of(venue, now)).toList();
    }

    private VenueLine of(Venue venue, Instant now) {
        TellState asked = new TellState(openings.of(venue), venue.facts(), now, Language.FRENCH);
        return VenueLine.of(venue, asked.line());
    }
}
