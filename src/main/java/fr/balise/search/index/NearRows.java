package fr.balise.search.index;

import java.util.Arrays;

/**
 * Rows with how far they are.
 *
 * @param meters along the ellipsoid; NaN without a point or a position
 */
public record NearRows(int[] rows, double[] meters) {
    static final NearRows NONE = new NearRows(new int[0], new double[0]);

    static NearRows withoutMeters(int[] rows) {
        double[] meters = new double[rows.length];
        Arrays.fill(meters, Double.NaN);
        return new NearRows(rows, meters);
    }

    public int size() {
        return rows.length;
    }

    NearRows and(NearRows others) {
        int[] allRows = Arrays.copyOf(rows, rows.length + others.rows.length);
        double[] allMeters = Arrays.copyOf(meters, allRows.length);
        System.arraycopy(others.rows, 0, allRows, rows.length, others.rows.length);
        System.arraycopy(others.meters, 0, allMeters, rows.length, others.rows.length);
        return new NearRows(allRows, allMeters);
    }

    NearRows limit(int size) {
        return size >= rows.length ? this : new NearRows(Arrays.copyOf(rows, size), Arrays.copyOf(meters, size));
    }
}
