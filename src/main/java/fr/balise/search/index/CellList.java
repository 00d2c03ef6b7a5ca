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

    /** Begins the next cell. */
    void begin(long key) {
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

    /** Adds rows to the last cell. */
    void add(int count, long sumX, long sumY) {
        int cell = size - 1;
        counts[cell] += count;
        sums[2 * cell] += sumX;
        sums[2 * cell + 1] += sumY;
    }

    /** Makes the box of the last cell hold a place, too. */
    void widen(double longitude, double latitude) {
        int box = (size - 1) * BOX;
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
