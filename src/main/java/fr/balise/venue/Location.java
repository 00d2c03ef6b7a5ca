package fr.balise.venue;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Where a venue is and how that is known.
 *
 * @param position null when nothing places the venue
 * @param method what placed it: {@code source}, {@code gazetteer}, …; null without a position
 */
public record Location(
        @Nullable Position position,
        Precision precision,
        @Nullable String method) {
    public static final Location UNKNOWN = new Location(null, Precision.UNKNOWN, null);
}
