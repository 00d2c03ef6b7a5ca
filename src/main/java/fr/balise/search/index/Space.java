package fr.balise.search.index;

/**
 * The placed rows as points in space, in units of the semi-major axis from the centre of the earth: what is near on the ground is
 * near in space, at the poles and across the antimeridian, too.
 */
final class Space {
    final float[] x;
    final float[] y;
    final float[] z;

    Space(VenueColumns columns) {
        int placed = columns.placed();
        x = new float[placed];
        y = new float[placed];
        z = new float[placed];
        for (int row = 0; row < placed; row++) {
            Point point = Point.at(columns.latitudes()[row], columns.longitudes()[row]);
            x[row] = (float) point.x;
            y[row] = (float) point.y;
            z[row] = (float) point.z;
        }
    }

    record Point(double x, double y, double z) {
        static Point at(double latitude, double longitude) {
            double sin = Math.sin(Math.toRadians(latitude));
            double cos = Math.cos(Math.toRadians(latitude));
            double normal = 1 / Math.sqrt(1 - Ellipsoid.ECCENTRICITY_SQUARED * sin * sin);
            return new Point(
                    normal * cos * Math.cos(Math.toRadians(longitude)),
                    normal * cos * Math.sin(Math.toRadians(longitude)),
                    normal * (1 - Ellipsoid.ECCENTRICITY_SQUARED) * sin);
        }
    }
}
