package fr.balise.search;

import org.locationtech.jts.geom.Coordinate;

/** Makes the points of an area that somebody drew, and counts them: too many are refused while they are read. */
final class DrawnPoints {
    private int points;
    private int rings;

    Coordinate point(double longitude, double latitude) {
        if (++points > PolygonText.MAX_POINTS) {
            throw new IllegalArgumentException("plus de " + PolygonText.MAX_POINTS + " points");
        }
        // Also refuses NaN.
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("« " + longitude + " " + latitude
                    + " » n'est pas un point : longitude de -180 à 180, puis latitude de -90 à 90");
        }
        // No negative zero, which would be written as another zero.
        return new Coordinate(longitude + 0.0, latitude + 0.0);
    }

    void ring() {
        if (++rings > PolygonText.MAX_RINGS) {
            throw new IllegalArgumentException("plus de " + PolygonText.MAX_RINGS + " contours");
        }
    }
}
