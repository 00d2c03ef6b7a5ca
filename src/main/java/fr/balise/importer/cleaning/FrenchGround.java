package fr.balise.importer.cleaning;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import java.util.List;

/** Whether a point can lie in France at all, overseas included, and how far two points are from each other. */
final class FrenchGround {
    private static final double EARTH_RADIUS_KM = 6371;

    /** Each with a margin of some kilometres: west, south, east, north. */
    private static final List<BBox> BOXES = List.of(
            new BBox(-5.3, 41.2, 9.8, 51.3), // metropolitan France with Corsica
            new BBox(-63.3, 15.7, -60.9, 18.3), // Guadeloupe, Saint-Martin, Saint-Barthélemy
            new BBox(-61.4, 14.3, -60.7, 15.0), // Martinique
            new BBox(-54.8, 2.0, -51.4, 6.0), // Guyane
            new BBox(55.1, -21.5, 56.0, -20.8), // La Réunion
            new BBox(44.9, -13.2, 45.4, -12.5), // Mayotte
            new BBox(-56.6, 46.6, -56.0, 47.3), // Saint-Pierre-et-Miquelon
            new BBox(-178.4, -14.5, -176.0, -13.1), // Wallis-et-Futuna
            new BBox(-155.0, -28.0, -134.0, -7.5), // Polynésie française
            new BBox(158.0, -23.0, 168.5, -17.5)); // Nouvelle-Calédonie

    private FrenchGround() {}

    static boolean holds(double latitude, double longitude) {
        return BOXES.stream()
                .anyMatch(box -> longitude >= box.west()
                        && longitude <= box.east()
                        && latitude >= box.south()
                        && latitude <= box.north());
    }

    /** On the great circle. */
    static double kilometers(Position one, Position other) {
        double latitudes = Math.toRadians(other.latitude() - one.latitude());
        double longitudes = Math.toRadians(other.longitude() - one.longitude());
        double half = Math.pow(Math.sin(latitudes / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(longitudes / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
