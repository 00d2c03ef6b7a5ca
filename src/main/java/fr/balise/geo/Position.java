package fr.balise.geo;

/**
 * A point on the ground in WGS 84 (EPSG:4326).
 *
 * @param latitude degrees north of the equator, -90 to 90
 * @param longitude degrees east of Greenwich, -180 to 180
 */
public record Position(double latitude, double longitude) {

    /** Mean radius of the earth, IUGG. */
    private static final double EARTH_KILOMETERS = 6371.0088;

    /** Refuses NaN and anything outside the globe with an IllegalArgumentException. */
    public Position {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("latitude hors de [-90, 90] : " + latitude);
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("longitude hors de [-180, 180] : " + longitude);
        }
    }

    /**
     * Reads {@code latitude,longitude} in degrees, as in {@code 47.02,4.84}: the order of maps on paper, not of GeoJSON.
     *
     * @throws IllegalArgumentException when there are not two numbers, or they are no point
     */
    public static Position parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("deux nombres attendus, latitude,longitude, et non : " + text);
        }
        return new Position(BBox.number(parts[0], text), BBox.number(parts[1], text));
    }

    /** Kilometres along the great circle (haversine formula): within 0.6 % of the ellipsoid. */
    public double kilometersTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KILOMETERS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
