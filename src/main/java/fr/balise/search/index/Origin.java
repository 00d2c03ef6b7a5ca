package fr.balise.search.index;

import fr.balise.geo.Position;
import java.util.List;

/** The points from which distances are measured: the nearest of them counts. */
public final class Origin {
    private final List<Position> positions;
    private final Space.Point[] points;

    /** @param positions at least one */
    public Origin(List<Position> positions) {
        this.positions = List.copyOf(positions);
        points = positions.stream()
                .map(at -> Space.Point.at(at.latitude(), at.longitude()))
                .toArray(Space.Point[]::new);
    }

    /** The squared chord to a placed row, wrong by {@link Ellipsoid#MARGIN} at most. */
    double squaredChord(int row, Space space) {
        double least = Double.POSITIVE_INFINITY;
        for (Space.Point point : points) {
            double x = point.x() - space.x[row];
            double y = point.y() - space.y[row];
            double z = point.z() - space.z[row];
            least = Math.min(least, x * x + y * y + z * z);
        }
        return least;
    }

    /** The squared chord to the nearest place of a node. */
    double nearest(int node, BoxTree tree) {
        double least = Double.POSITIVE_INFINITY;
        for (Space.Point point : points) {
            least = Math.min(least, tree.nearest(node, point));
        }
        return least;
    }

    /** A squared chord that no row of the node is beyond. */
    double farthest(int node, BoxTree tree) {
        double least = Double.POSITIVE_INFINITY;
        for (Space.Point point : points) {
            least = Math.min(least, tree.farthest(node, point));
        }
        return least;
    }

    /** Metres to a place, along the ellipsoid. */
    double meters(double latitude, double longitude) {
        double least = Double.POSITIVE_INFINITY;
        for (Position from : positions) {
            least = Math.min(least, Ellipsoid.meters(from.latitude(), from.longitude(), latitude, longitude));
        }
        return least;
    }
}
