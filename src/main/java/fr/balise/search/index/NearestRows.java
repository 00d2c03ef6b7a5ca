package fr.balise.search.index;

import fr.balise.geo.Position;
import fr.balise.search.index.VenueIndex.Near;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Best first: whatever may hold the nearest venue is looked into next, a node by the nearest corner of its box, a venue by
 * its distance straight through the earth, and only what comes out on top is measured along the ellipsoid.
 */
final class NearestRows {
    private final VenueColumns columns;
    private final BoxTree tree;
    private final RowFilter filter;

    /** What the queue holds; of two that may be as near, what is not measured yet comes first. */
    private record Candidate(double meters, Kind kind, int number, long id) implements Comparable<Candidate> {
        enum Kind {
            NODE,
            ROW,
            MEASURED
        }

        @Override
        public int compareTo(Candidate other) {
            int byMeters = Double.compare(meters, other.meters);
            if (byMeters != 0) {
                return byMeters;
            }
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Long.compareUnsigned(id, other.id);
        }
    }

    NearestRows(VenueColumns columns, BoxTree tree, RowFilter filter) {
        this.columns = columns;
        this.tree = tree;
        this.filter = filter;
    }

    List<Near> find(Position from, int limit, double within) {
        List<Near> found = new ArrayList<>(Math.min(limit, 1000));
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        Ellipsoid.Point point = Ellipsoid.Point.at(from.latitude(), from.longitude());
        if (!tree.isEmpty()) {
            addNode(tree.root(), from, queue);
        }
        while (found.size() < limit && !queue.isEmpty() && queue.peek().meters() <= within) {
            Candidate next = queue.remove();
            switch (next.kind()) {
                case NODE -> open(next.number(), from, point, queue);
                case ROW -> queue.add(measured(next, from));
                case MEASURED -> found.add(new Near(next.number(), next.meters()));
            }
        }
        return found;
    }

    private Candidate measured(Candidate row, Position from) {
        double meters = Ellipsoid.meters(
                from.latitude(),
                from.longitude(),
                columns.latitudes()[row.number()],
                columns.longitudes()[row.number()]);
        return new Candidate(meters, Candidate.Kind.MEASURED, row.number(), row.id());
    }

    private void open(int node, Position from, Ellipsoid.Point point, PriorityQueue<Candidate> queue) {
        if (!tree.isLeaf(node)) {
            for (int child = tree.first(node); child < tree.end(node); child++) {
                addNode(child, from, queue);
            }
            return;
        }
        for (int row = tree.first(node); row < tree.end(node); row++) {
            if (filter.holds(row, columns.bits())) {
                // A hair less, so that rounding never puts a nearer venue behind a farther one.
                double chord = point.chord(Ellipsoid.Point.at(columns.latitudes()[row], columns.longitudes()[row]));
                queue.add(new Candidate(chord - 1e-6, Candidate.Kind.ROW, row, columns.ids()[row]));
            }
        }
    }

    private void addNode(int node, Position from, PriorityQueue<Candidate> queue) {
        if (filter.mayHold(tree.bits(), node * FilterBits.WORDS)) {
            double meters = Ellipsoid.atLeast(from.latitude(), from.longitude(), tree.box(node));
            queue.add(new Candidate(meters - 1e-6, Candidate.Kind.NODE, node, 0));
        }
    }
}
