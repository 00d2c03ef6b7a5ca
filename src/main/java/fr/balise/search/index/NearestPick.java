package fr.balise.search.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Picks the nearest of many placed rows. Chords tell which rows may be among them; only those are measured along the ellipsoid.
 */
final class NearestPick {
    private final VenueColumns columns;
    private final Space space;
    private final Origin origin;
    private final Request request;
    /** Squared chords: what is beyond the first is not wanted for certain. */
    private double cut;
    /** Below the first a row stands before the request's, above the other behind it, for certain. */
    private final double surelyBefore;

    private final double surelyAfter;

    /** The shortest squared chords of rows that are wanted for certain, the longest on top. */
    private final double[] shortest;

    private int kept;
    private int[] rows = new int[128];
    private double[] chords = new double[128];
    private int size;

    /**
     * What is asked for.
     *
     * @param ties decides between rows that are as far
     * @param within metres at most
     * @param after the row behind which all must stand; -1 for none
     * @param afterMeters how far that row is
     */
    record Request(int limit, RowOrder ties, double within, int after, double afterMeters) {}

    NearestPick(VenueIndex index, Origin origin, Request request) {
        columns = index.columns();
        space = index.space();
        this.origin = origin;
        this.request = request;
        cut = squared(Ellipsoid.longestChord(request.within()) + Ellipsoid.MARGIN);
        boolean first = request.after() < 0;
        surelyBefore =
                first ? -1 : squared(Math.max(0, Ellipsoid.surelyNearer(request.afterMeters()) - Ellipsoid.MARGIN));
        surelyAfter = first ? -1 : squared(Ellipsoid.longestChord(request.afterMeters()) + Ellipsoid.MARGIN);
        shortest = new double[request.limit()];
    }

    private static double squared(double value) {
        return value * value;
    }

    /** The squared chord beyond which no row is wanted any more. */
    double cut() {
        return cut;
    }

    /** Whether no row of a node is wanted, as all stand before the request's. */
    boolean isBefore(int node, BoxTree tree) {
        return surelyBefore > 0 && origin.farthest(node, tree) < surelyBefore;
    }

    void add(int row) {
        double chord = origin.squaredChord(row, space);
        if (chord > cut || chord < surelyBefore) {
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            chords = Arrays.copyOf(chords, size * 2);
        }
        rows[size] = row;
        chords[size++] = chord;
        if (chord > surelyAfter) {
            keep(chord);
        }
    }

    private void keep(double chord) {
        if (kept < shortest.length) {
            int at = kept++;
            while (at > 0 && shortest[(at - 1) / 2] < chord) {
                shortest[at] = shortest[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            shortest[at] = chord;
        } else if (chord < shortest[0]) {
            sink(chord);
        } else {
            return;
        }
        if (kept == shortest.length) {
            cut = Math.min(cut, squared(cut(Math.sqrt(shortest[0]) + Ellipsoid.MARGIN) + Ellipsoid.MARGIN));
        }
    }

    private void sink(double chord) {
        int at = 0;
        while (2 * at + 1 < shortest.length) {
            int child = 2 * at + 1;
            if (child + 1 < shortest.length && shortest[child + 1] > shortest[child]) {
                child++;
            }
            if (chord >= shortest[child]) {
                break;
            }
            shortest[at] = shortest[child];
            at = child;
        }
        shortest[at] = chord;
    }

    /** The longest chord of what may be nearer than something whose chord is known. */
    private static double cut(double chord) {
        // A bound of the circle of Ellipsoid.atMost() without its arc sine, which this asks for all the time.
        return chord < 0.1 ? chord * (1 + 0.05 * chord * chord) : Ellipsoid.longestChord(Ellipsoid.atMost(chord));
    }

    /** The rows that were asked for, in order. */
    NearRows sorted() {
        double[] meters = new double[size];
        int measured = 0;
        for (int i = 0; i < size; i++) {
            if (chords[i] <= cut) {
                double far = origin.meters(columns.latitudes()[rows[i]], columns.longitudes()[rows[i]]);
                if (far <= request.within() && isAfter(rows[i], far)) {
                    rows[measured] = rows[i];
                    meters[measured++] = far;
                }
            }
        }
        int[] order = IntStream.range(0, measured)
                .boxed()
                .sorted((one, other) -> compare(one, other, meters))
                .limit(request.limit())
                .mapToInt(i -> i)
                .toArray();
        return new NearRows(
                IntStream.of(order).map(i -> rows[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> meters[i]).toArray());
    }

    private boolean isAfter(int row, double meters) {
        return request.after() < 0
                || meters > request.afterMeters()
                || meters == request.afterMeters() && request.ties().isBefore(request.after(), row);
    }

    private int compare(int one, int other, double[] meters) {
        int byMeters = Double.compare(meters[one], meters[other]);
        if (byMeters != 0 || one == other) {
            return byMeters;
        }
        return request.ties().isBefore(rows[one], rows[other]) ? -1 : 1;
    }
}
