package fr.balise.gazetteer;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What a geocoder answers. It always answers something, however bad: the score tells.
 *
 * @param score how well the answer fits the question, 0 to 1; null where the provider has none
 * @param inseeCode commune or municipal arrondissement of the point, null when not told
 * @param label the address as the provider writes it
 */
public record GeocodedAddress(
        Position position,
        Precision precision,
        @Nullable Double score,
        @Nullable String inseeCode,
        @Nullable String label) {

    /** Keeps the score within 0 to 1. */
    public GeocodedAddress {
        score = score == null ? null : Math.max(0, Math.min(1, score));
    }
}
