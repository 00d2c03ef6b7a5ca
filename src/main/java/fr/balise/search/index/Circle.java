package fr.balise.search.index;

/** All that is so near: mostly told by chords, and measured only where those leave a doubt. */
final class Circle {
    private final Origin origin;
    private final double meters;
    private final double outside;
    private final double inside;

    /** @param meters finite, not negative */
    Circle(Origin origin, double meters) {
        this.origin = origin;
        this.meters = meters;
        outside = squared(Ellipsoid.longestChord(meters) + Ellipsoid.MARGIN);
        inside = squared(Math.max(0, Ellipsoid.surelyNearer(meters) - Ellipsoid.MARGIN));
    }

    private static double squared(double value) {
        return value * value;
    }

    boolean meets(int node, BoxTree tree) {
        return origin.nearest(node, tree) <= outside;
    }

    boolean isAround(int node, BoxTree tree) {
        return origin.farthest(node, tree) < inside;
    }

    /** Whether a placed row is in it. */
    boolean holds(int row, VenueColumns columns, Space space) {
        double chord = origin.squaredChord(row, space);
        return chord < inside
                || chord <= outside && origin.meters(columns.latitudes()[row], columns.longitudes()[row]) <= meters;
    }
}
