package fr.balise.importer.cleaning;

import fr.balise.geo.Position;

/**
 * The projection of official French maps, RGF93 / Lambert-93 (EPSG:2154), back to degrees. Formulas: IGN, "Projection
 * cartographique conique conforme de Lambert" (NTG_71), algorithms 2 and 4; constants of the Lambert-93 sheet of IGN.
 */
final class Lambert93 {
    private static final double EXPONENT = 0.7256077650532670;
    private static final double CONSTANT_METERS = 11754255.4261;
    private static final double POLE_X_METERS = 700000;
    private static final double POLE_Y_METERS = 12655612.0499;
    private static final double CENTRAL_MERIDIAN = Math.toRadians(3);
    /** First eccentricity of the GRS80 ellipsoid. */
    private static final double ECCENTRICITY = 0.0818191910428158;

    private static final int STEPS = 12;

    private Lambert93() {}

    /** Whether the two can be metres of this projection in metropolitan France: east 99 to 1 250 km, north 6 030 to 7 130. */
    static boolean fits(double eastMeters, double northMeters) {
        return eastMeters > 90_000 && eastMeters < 1_260_000 && northMeters > 6_030_000 && northMeters < 7_130_000;
    }

    static Position position(double eastMeters, double northMeters) {
        double x = eastMeters - POLE_X_METERS;
        double y = POLE_Y_METERS - northMeters;
        double longitude = CENTRAL_MERIDIAN + Math.atan2(x, y) / EXPONENT;
        double isometric = -Math.log(Math.hypot(x, y) / CONSTANT_METERS) / EXPONENT;
        double latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
        for (int step = 0; step < STEPS; step++) {
            double part = ECCENTRICITY * Math.sin(latitude);
            double ratio = Math.pow((1 + part) / (1 - part), ECCENTRICITY / 2);
            latitude = 2 * Math.atan(ratio * Math.exp(isometric)) - Math.PI / 2;
        }
        return new Position(Math.toDegrees(latitude), Math.toDegrees(longitude));
    }
}
