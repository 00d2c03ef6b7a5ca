package fr.balise.importer.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How coordinates are written.
 *
 * @param system null for degrees, where metres of Lambert-93 are recognised
 * @param decimal the decimal mark, {@code .} or {@code ,}; null where both are understood
 */
public record CoordinateForm(@Nullable Crs system, @Nullable String decimal) {
    /** Nothing is stated. */
    public static final CoordinateForm DETECTED = new CoordinateForm(null, null);

    /** A coordinate system. In those of metres, x stands in {@code longitude} and y in {@code latitude}. */
    public enum Crs {
        /** Degrees, EPSG:4326. */
        WGS84("EPSG:4326"),
        /** Metres of the official maps of metropolitan France, EPSG:2154. */
        LAMBERT93("EPSG:2154"),
        /** Metres of web maps, EPSG:3857. */
        WEB_MERCATOR("EPSG:3857");

        private final String code;

        Crs(String code) {
            this.code = code;
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(crs -> crs.code).toList();
        }

        static Crs of(String code) {
            return Arrays.stream(values())
                    .filter(crs -> crs.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
