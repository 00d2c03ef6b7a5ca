package fr.balise.site;

import fr.balise.geo.Position;
import fr.balise.venue.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ways to a venue, as links that need no script. Of a position that is known only roughly they show the area: no pin, and
 * no route to a door that is somewhere else.
 *
 * @param map OpenStreetMap, at the place
 * @param directions OpenStreetMap's route planner; null for an approximate position
 * @param app {@code geo:} (RFC 5870), which phones open in their map; null for an approximate position
 */
public record Routes(
        boolean approximate,
        String map,
        @Nullable String directions,
        @Nullable String app) {
    private static final String OPEN_STREET_MAP = "https://www.openstreetmap.org/";

    /** Null without a position. */
    static @Nullable Routes of(String name, Location location) {
        Position at = location.position();
        if (at == null) {
            return null;
        }
        String latitude = degrees(at.latitude());
        String longitude = degrees(at.longitude());
        if (location.precision().isApproximate()) {
            return new Routes(true, OPEN_STREET_MAP + "#map=13/" + latitude + "/" + longitude, null, null);
        }
        String label = URLEncoder.encode(name.replaceAll("[()]", " "), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Routes(
                false,
                OPEN_STREET_MAP + "?mlat=" + latitude + "&mlon=" + longitude + "#map=17/" + latitude + "/" + longitude,
                OPEN_STREET_MAP + "directions?to=" + latitude + "%2C" + longitude,
                "geo:" + latitude + "," + longitude + "?q=" + latitude + "," + longitude + "(" + label + ")");
    }

    /** Five decimals are a metre. */
    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
