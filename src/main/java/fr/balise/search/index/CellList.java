package fr.balise.search.index;

import fr.balise.search.MapCell;
import java.util.Arrays;
import java.util.List;

/** Cells of one zoom by key, in columns. */
final class CellList {
    private static final int BOX = 4;

    private long[] keys = new long[64];
    private int[] counts = new int[64];
    private long[] sums = new long[2 * 64];
    private double[] boxes = new double[BOX * 64];
    private int size;

    /** The cells of some placed rows. */
    static CellList of(RowSet rows, int zoom, VenueColumns columns) {
        CellList cells = new CellList();
        int shift = MapCell.shift(zoom);
        int[] last = {-1, -1};
        rows.forEach(row -> {
            int x = columns.cellX()[row] >> shift;
            int y = columns.cellY()[row] >> shift;
            if (x != last[0] || y != last[1]) {
                cells.begin(MapCell.key(x, y));
                last[0] = x;
                last[1] = y;
            }
            cells.add(row, columns);
        });
        return cells;
    }

    private void begin(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
            sums = Arrays.copyOf(sums, size * 4);
            boxes = Arrays.copyOf(boxes, size * 2 * BOX);
        }
        keys[size] = key;
        int box = size++ * BOX;
        boxes[box] = Double.POSITIVE_INFINITY;
        boxes[box + 1] = Double.POSITIVE_INFINITY;
        boxes[box + 2] = Double.NEGATIVE_INFINITY;
        boxes[box + 3] = Double.NEGATIVE_INFINITY;
    }

    private void add(int row, VenueColumns columns) {
        int cell = size - 1;
        counts[cell]++;
        sums[2 * cell] += columns.cellX()[row];
        sums[2 * cell + 1] += columns.cellY()[row];
        double longitude = columns.longitudes()[row];
        double latitude = columns.latitudes()[row];
        int box = cell * BOX;
        boxes[box] = Math.min(boxes[box], longitude);
        boxes[box + 1] = Math.min(boxes[box + 1], latitude);
        boxes[box + 2] = Math.max(boxes[box + 2], longitude);
        boxes[box + 3] = Math.max(boxes[box + 3], latitude);
    }

    int size() {
        return size;
    }

    long key(int i) {
        return keys[i];
    }

    /** The first place from {@code from} to {@code to} whose key is not less. */
    int firstFrom(long key, int from, int to) {
        int place = Arrays.binarySearch(keys, from, to, key);
        return place >= 0 ? place : -place - 1;
    }

    void addTo(List<MapCell> cells, int i) {
        int box = i * BOX;
        cells.add(new MapCell(
                keys[i],
                counts[i],
                sums[2 * i],
                sums[2 * i + 1],
                boxes[box],
                boxes[box + 1],
                boxes[box + 2],
                boxes[box + 3]));
    }
}
