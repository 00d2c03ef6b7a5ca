package fr.balise.search.index;

import java.util.Arrays;

/**
 * A packed tree of boxes over sorted rows: a leaf for every {@value #LEAF} rows, a node for every {@value #FAN} below it. Each
 * has the box of its rows and the bits of all that they state. Borders are kept as floats, rounded outwards.
 */
final class BoxTree {
    static final int LEAF = 32;
    private static final int FAN = 8;

    /** Where each level begins, leaves first; behind the last is the number of all nodes. */
    private final int[] levels;

    private final int rows;
    private final float[] west;
    private final float[] south;
    private final float[] east;
    private final float[] north;
    private final long[] bits;

    BoxTree(VenueColumns columns) {
        rows = columns.placed();
        levels = levels(rows);
        int nodes = levels[levels.length - 1];
        west = filled(nodes, Float.POSITIVE_INFINITY);
        south = filled(nodes, Float.POSITIVE_INFINITY);
        east = filled(nodes, Float.NEGATIVE_INFINITY);
        north = filled(nodes, Float.NEGATIVE_INFINITY);
        bits = new long[nodes * FilterBits.WORDS];
        for (int row = 0; row < rows; row++) {
            addRow(row, columns);
        }
        for (int level = 0; level + 2 < levels.length; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                addNode(node, levels[level + 1] + (node - levels[level]) / FAN);
            }
        }
    }

    private static int[] levels(int rows) {
        int[] levels = new int[32];
        int count = 0;
        int nodes = (rows + LEAF - 1) / LEAF;
        int at = 0;
        levels[count++] = 0;
        while (nodes > 0) {
            at += nodes;
            levels[count++] = at;
            nodes = nodes == 1 ? 0 : (nodes + FAN - 1) / FAN;
        }
        return Arrays.copyOf(levels, count);
    }

    private static float[] filled(int size, float value) {
        float[] filled = new float[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private void addRow(int row, VenueColumns columns) {
        int leaf = row / LEAF;
        double x = columns.longitudes()[row];
        double y = columns.latitudes()[row];
        west[leaf] = Math.min(west[leaf], down(x));
        south[leaf] = Math.min(south[leaf], down(y));
        east[leaf] = Math.max(east[leaf], up(x));
        north[leaf] = Math.max(north[leaf], up(y));
        for (int i = 0; i < FilterBits.WORDS; i++) {
            bits[leaf * FilterBits.WORDS + i] |= columns.bits()[row * FilterBits.WORDS + i];
        }
    }

    private void addNode(int node, int parent) {
        west[parent] = Math.min(west[parent], west[node]);
        south[parent] = Math.min(south[parent], south[node]);
        east[parent] = Math.max(east[parent], east[node]);
        north[parent] = Math.max(north[parent], north[node]);
        for (int i = 0; i < FilterBits.WORDS; i++) {
            bits[parent * FilterBits.WORDS + i] |= bits[node * FilterBits.WORDS + i];
        }
    }

    private static float down(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }

    private static float up(double value) {
        float near = (float) value;
        return near < value ? Math.nextUp(near) : near;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    int root() {
        return levels[levels.length - 1] - 1;
    }

    boolean isLeaf(int node) {
        return node < levels[1];
    }

    /** The first child of an inner node, or the first row of a leaf. */
    int first(int node) {
        if (isLeaf(node)) {
            return node * LEAF;
        }
        int level = level(node);
        return levels[level - 1] + (node - levels[level]) * FAN;
    }

    /** The end of the children of an inner node, or of the rows of a leaf. */
    int end(int node) {
        if (isLeaf(node)) {
            return Math.min(rows, (node + 1) * LEAF);
        }
        return Math.min(levels[level(node)], first(node) + FAN);
    }

    private int level(int node) {
        int level = 0;
        while (node >= levels[level + 1]) {
            level++;
        }
        return level;
    }

    long[] bits() {
        return bits;
    }

    boolean meets(int node, Box box) {
        return west[node] <= box.east()
                && east[node] >= box.west()
                && south[node] <= box.north()
                && north[node] >= box.south();
    }

    boolean isWithin(int node, Box box) {
        return west[node] >= box.west()
                && east[node] <= box.east()
                && south[node] >= box.south()
                && north[node] <= box.north();
    }

    Box box(int node) {
        return new Box(west[node], south[node], east[node], north[node]);
    }
}
