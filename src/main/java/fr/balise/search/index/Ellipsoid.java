package fr.balise.search.index;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** Metres on the WGS 84 ellipsoid, and bounds of them that cost next to nothing. */
final class Ellipsoid {
    private static final double SEMI_MAJOR = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    /** The smallest radius of curvature, along the meridian at the equator: any way over the ground is at least as long. */
    private static final double SMALLEST_RADIUS = SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED);

    private Ellipsoid() {}

    /** As PostGIS' geography: Karney's solution, to nanometres. */
    static double meters(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return Geodesic.WGS84.Inverse(latitude, longitude, otherLatitude, otherLongitude, GeodesicMask.DISTANCE).s12;
    }

    /** A point in space, metres from the centre of the earth. */
    record Point(double x, double y, double z) {
        static Point at(double latitude, double longitude) {
            double sin = Math.sin(Math.toRadians(latitude));
            double cos = Math.cos(Math.toRadians(latitude));
            double normal = SEMI_MAJOR / Math.sqrt(1 - ECCENTRICITY_SQUARED * sin * sin);
            return new Point(
                    normal * cos * Math.cos(Math.toRadians(longitude)),
                    normal * cos * Math.sin(Math.toRadians(longitude)),
                    normal * (1 - ECCENTRICITY_SQUARED) * sin);
        }

        /** Straight through the earth: never longer than the way over the ground, and shorter by 1e-5 at 100 km. */
        double chord(Point other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }

    /** Metres that any point of the box is away, at least. */
    static double atLeast(double latitude, double longitude, Box box) {
        return 2 * SMALLEST_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversineTo(latitude, longitude, box))));
    }

    /** The squared half chord, on a sphere, to the nearest point of the box. */
    private static double haversineTo(double latitude, double longitude, Box box) {
        if (longitude >= box.west() && longitude <= box.east()) {
            double nearest = Math.max(box.south(), Math.min(box.north(), latitude));
            return haversine(latitude - nearest);
        }
        double east = Math.min(haversine(longitude - box.west()), haversine(longitude - box.east()));
        double cosine = 1 - 2 * east;
        // Along a meridian the distance is least at one parallel and grows both ways from it.
        double least = cosine <= 0
                ? Math.copySign(90, latitude)
                : Math.toDegrees(Math.atan(Math.tan(Math.toRadians(latitude)) / cosine));
        if (least > box.south() && least < box.north()) {
            return partial(latitude, least, east);
        }
        return Math.min(partial(latitude, box.south(), east), partial(latitude, box.north(), east));
    }

    private static double partial(double latitude, double other, double eastHaversine) {
        return haversine(latitude - other)
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other)) * eastHaversine;
    }

    private static double haversine(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees) / 2);
        return sin * sin;
    }
}
