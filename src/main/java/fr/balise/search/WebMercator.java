package fr.balise.search;

/**
 * Web Mercator (EPSG:3857) as {@code venue_search} has it: {@code cell_x} from the west and {@code cell_y} from the north, in units of
 * 2^-30 of the width of the world.
 */
public final class WebMercator {
    /** Units in the width of the world, as a power of two. */
    public static final int BITS = 30;

    /** Where the square world ends, north and south. */
    public static final double MAX_LATITUDE = 85.05112878;

    private static final double WIDTH = 1L << BITS;

    private WebMercator() {}

    /**
     * Units from the west.
     *
     * @param longitude degrees, -180 to 180
     */
    public static int x(double longitude) {
        return unit((longitude + 180) / 360);
    }

    /**
     * Units from the north.
     *
     * @param latitude degrees; what lies beyond {@link #MAX_LATITUDE} stands at the edge
     */
    public static int y(double latitude) {
        double within = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, latitude));
        return unit(0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2)) / (2 * Math.PI));
    }

    private static int unit(double part) {
        return (int) Math.min(WIDTH - 1, Math.max(0, Math.floor(part * WIDTH)));
    }

    /** Degrees of the west edge of a unit, or of a place within it. */
    public static double longitude(double x) {
        return x / WIDTH * 360 - 180;
    }

    /** Degrees of the north edge of a unit, or of a place within it. */
    public static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / WIDTH))));
    }
}
