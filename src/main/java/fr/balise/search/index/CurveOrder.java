package fr.balise.search.index;

import fr.balise.search.MapCell;

/**
 * The order of {@code MapCell.key} without making keys: along a Z-order curve, cells that are near on it are near on the ground,
 * mostly, and the cells of any one larger cell stand together.
 */
final class CurveOrder {
    private CurveOrder() {}

    /** Whether the first cell stands before the other on the curve. */
    static boolean isBefore(int x, int y, int otherX, int otherY) {
        int byX = x ^ otherX;
        int byY = y ^ otherY;
        // The highest bit in which they differ decides; where it is the same for both, that of y counts more.
        boolean xDecides = byY < byX && byY < (byX ^ byY);
        return xDecides ? x < otherX : y < otherY;
    }

    /** Keys to sort by: venues without a position behind all others. */
    static long[] keys(VenueColumns columns, int size) {
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = Double.isNaN(columns.longitudes()[row])
                    ? -1L
                    : MapCell.key(columns.cellX()[row], columns.cellY()[row]);
        }
        return keys;
    }

    /** The first row from {@code from} to {@code to} that does not stand before a cell. */
    static int firstFrom(VenueColumns columns, int from, int to, int x, int y) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(columns.cellX()[middle], columns.cellY()[middle], x, y)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
