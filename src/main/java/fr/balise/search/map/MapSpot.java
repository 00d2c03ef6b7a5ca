package fr.balise.search.map;

import fr.balise.geo.Position;
import fr.balise.search.MapVenue;
import java.util.List;

/**
 * Venues that are shown together: those that stand on one spot, to six decimals, or, where {@link #approximate}, those of which
 * only the commune is known.
 *
 * @param key stays the same as long as its first venue does
 * @param position of all of them, or the mean where it is approximate
 * @param venues by id
 */
public record MapSpot(String key, boolean approximate, Position position, List<MapVenue> venues) {}
