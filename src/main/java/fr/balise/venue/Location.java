package fr.balise.venue;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a venue is and how that is known.
 *
 * @param position null when nothing places the venue
 * @param method what placed it: {@link #SOURCE}, {@code gazetteer}, {@code geoplateforme}; null without a position
 * @param score how well a geocoder's answer fits the address, 0 to 1; null where the method has none
 */
public record Location(
        @Nullable Position position,
        Precision precision,
        @Nullable String method,
        @Nullable Double score) {
    /** The method of a point that the source itself states. */
    public static final String SOURCE = "source";

    public static final Location UNKNOWN = new Location(null, Precision.UNKNOWN, null, null);

    /** The better first: any point, then by precision; of the same precision the source's own, then by score. */
    private static final Comparator<Location> BETTER_FIRST = Comparator.comparing(
                    (Location location) -> location.position == null)
            .thenComparing(Location::precision)
            .thenComparing(location -> !SOURCE.equals(location.method))
            .thenComparing(location -> location.score == null ? 0 : -location.score);

    public Location(@Nullable Position position, Precision precision, @Nullable String method) {
        this(position, precision, method, null);
    }

    /** Whether this may replace the other: never a worse position over a better one, nor over one as good. */
    public boolean isBetterThan(Location other) {
        return position != null && BETTER_FIRST.compare(this, other) < 0;
    }
}
