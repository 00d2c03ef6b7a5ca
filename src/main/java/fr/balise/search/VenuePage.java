package fr.balise.search;

import fr.balise.venue.Venue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param meters from the nearest point that was given, by id; without those of which it is not known
 * @param matched venues on all pages together
 * @param next what {@link VenueQuery#after()} must be for the next page; null on the last
 */
public record VenuePage(
        List<Venue> venues,
        Map<String, Double> meters,
        long matched,
        @Nullable String next) {}
