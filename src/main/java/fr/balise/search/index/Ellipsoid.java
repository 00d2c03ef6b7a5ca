package fr.balise.search.index;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * Metres on the WGS 84 ellipsoid, and bounds of them that cost next to nothing. The bounds are made of chords: straight lines
 * through the earth, here in units of its semi-major axis.
 */
final class Ellipsoid {
    static final double SEMI_MAJOR = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    /** The smallest radius of curvature, along the meridian at the equator, which no way over the ground bends more than. */
    private static final double SMALLEST_RADIUS = 1 - ECCENTRICITY_SQUARED;
    /** Semi-major over semi-minor axis: the ellipsoid stretched so from pole to pole is a sphere. */
    private static final double STRETCH = 1 / (1 - FLATTENING);
    /** What chords between points in single precision may be wrong by: a metre, where half of one is possible. */
    static final double MARGIN = 1 / SEMI_MAJOR;

    private Ellipsoid() {}

    /**
     * Karney's solution, as PostGIS' geography has it, to the millimetre: what two programs make of the same distance differs by some
     * nanometres, and so would the order of venues that are as far.
     */
    static double meters(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double meters =
                Geodesic.WGS84.Inverse(latitude, longitude, otherLatitude, otherLongitude, GeodesicMask.DISTANCE).s12;
        return Math.rint(meters * 1e3) / 1e3;
    }

    /** Metres that points at least may be apart whose chord is no shorter. */
    static double atLeast(double chord) {
        if (chord <= 0) {
            return 0;
        }
        // On the stretched sphere each way is at most STRETCH times as long, and each chord at least as long.
        return SEMI_MAJOR * Math.max(chord, 2 * Math.asin(Math.min(1, chord / 2)) / STRETCH);
    }

    /** Metres that points may be apart at most whose chord is no longer. */
    static double atMost(double chord) {
        double sphere = 2 * Math.asin(Math.min(1, STRETCH * chord / 2));
        // Of two curves as long, the one that bends more has the shorter chord (Schur).
        double circle = chord < SMALLEST_RADIUS
                ? 2 * SMALLEST_RADIUS * Math.asin(chord / (2 * SMALLEST_RADIUS))
                : Double.POSITIVE_INFINITY;
        return SEMI_MAJOR * Math.min(sphere, circle);
    }

    /** The longest chord of points that may be so near: all longer ones are farther for certain. */
    static double longestChord(double meters) {
        double way = meters / SEMI_MAJOR;
        double onSphere = STRETCH * way >= Math.PI ? 2 : 2 * Math.sin(STRETCH * way / 2);
        return Math.min(way, onSphere);
    }

    /** A chord all shorter ones of which are nearer than that for certain. */
    static double surelyNearer(double meters) {
        double way = meters / SEMI_MAJOR;
        double sphere = way >= Math.PI ? 2 : 2 * Math.sin(way / 2) / STRETCH;
        // Only as far as atMost() uses the circle.
        double circle =
                Math.min(SMALLEST_RADIUS, 2 * SMALLEST_RADIUS * Math.sin(Math.min(1, way / (2 * SMALLEST_RADIUS))));
        return Math.max(sphere, circle);
    }
}
