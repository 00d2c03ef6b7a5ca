package fr.balise.search;

import fr.balise.venue.Venue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param matched venues on all pages together
 * @param next what {@link VenueQuery#after()} must be for the next page; null on the last
 */
public record VenuePage(
        List<Venue> venues, long matched, @Nullable String next) {}
