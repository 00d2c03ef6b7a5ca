package fr.balise.geo;

/**
 * A point on the ground in WGS 84 (EPSG:4326).
 *
 * @param latitude degrees north of the equator, -90 to 90
 * @param longitude degrees east of Greenwich, -180 to 180
 */
public record Position(double latitude, double longitude) {

    /** Refuses NaN and anything outside the globe with an IllegalArgumentException. */
    public Position {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("latitude hors de [-90, 90] : " + latitude);
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("longitude hors de [-180, 180] : " + longitude);
        }
    }
}
