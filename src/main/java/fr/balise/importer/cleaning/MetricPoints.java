package fr.balise.importer.cleaning;

import fr.balise.geo.Position;
import fr.balise.importer.source.CoordinateForm.Crs;
import org.jspecify.annotations.Nullable;

/** Points that are given in metres of a map. */
final class MetricPoints {
    /** Of the sphere that web maps take the earth for: the half axis of WGS 84 (EPSG:3857). */
    private static final double WEB_RADIUS_METERS = 6378137;

    private static final double WEB_EDGE_METERS = Math.PI * WEB_RADIUS_METERS;

    private MetricPoints() {}

    /** The point, wherever the two stand in the wrong order, too; null when it is not in France. */
    static @Nullable Position position(Crs system, double east, double north) {
        Position asStated = inFrance(system, east, north);
        return asStated != null ? asStated : inFrance(system, north, east);
    }

    /** Whether only the other order makes a point in France. */
    static boolean areSwapped(Crs system, double east, double north) {
        return inFrance(system, east, north) == null;
    }

    private static @Nullable Position inFrance(Crs system, double east, double north) {
        Position position = system == Crs.LAMBERT93 ? ofLambert(east, north) : ofWebMap(east, north);
        return position != null && FrenchGround.holds(position.latitude(), position.longitude()) ? position : null;
    }

    private static @Nullable Position ofLambert(double east, double north) {
        return Lambert93.fits(east, north) ? Lambert93.position(east, north) : null;
    }

    private static @Nullable Position ofWebMap(double east, double north) {
        if (Math.abs(east) > WEB_EDGE_METERS || Math.abs(north) > WEB_EDGE_METERS) {
            return null;
        }
        double latitude = 2 * Math.atan(Math.exp(north / WEB_RADIUS_METERS)) - Math.PI / 2;
        return new Position(Math.toDegrees(latitude), Math.toDegrees(east / WEB_RADIUS_METERS));
    }
}
