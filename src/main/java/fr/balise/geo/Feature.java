package fr.balise.geo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON feature (RFC 7946, section 3.2).
 *
 * @param geometry null for a thing that has no position ("unlocated" in the RFC)
 */
public record Feature<P>(String id, @Nullable Point geometry, P properties) {
    @JsonProperty(index = 0)
    public String type() {
        return "Feature";
    }

    /** Longitude, then latitude (RFC 7946, section 3.1.1). */
    public record Point(List<Double> coordinates) {
        public static @Nullable Point of(@Nullable Position position) {
            return position == null ? null : new Point(List.of(position.longitude(), position.latitude()));
        }

        @JsonProperty(index = 0)
        public String type() {
            return "Point";
        }
    }
}
