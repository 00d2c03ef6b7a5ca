package fr.balise.search.index;

import java.util.Arrays;

/** For each node of the tree the box of its placed rows, on the map and in space. */
final class BoxTree {
    private static final int SIDES = 6;

    final Levels levels;
    /** In units of cells; a node without a placed row has a box that meets nothing. */
    private final int[] west;

    private final int[] north;
    private final int[] east;
    private final int[] south;
    /** Of each node the least x, y and z and the greatest. */
    private final float[] space;

    private final int placed;

    BoxTree(VenueColumns columns, Space points) {
        placed = columns.placed();
        levels = new Levels(columns.size());
        int nodes = levels.nodes();
        west = filled(nodes, Integer.MAX_VALUE);
        north = filled(nodes, Integer.MAX_VALUE);
        east = filled(nodes, Integer.MIN_VALUE);
        south = filled(nodes, Integer.MIN_VALUE);
        space = new float[nodes * SIDES];
        for (int i = 0; i < space.length; i++) {
            space[i] = i % SIDES < 3 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
        }
        for (int row = 0; row < placed; row++) {
            addRow(row, columns, points);
        }
        for (int level = 0; level < levels.rootLevel(); level++) {
            for (int node = levels.start(level); node < levels.start(level + 1); node++) {
                addNode(node, levels.parent(node, level));
            }
        }
    }

    private static int[] filled(int size, int value) {
        int[] filled = new int[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private void addRow(int row, VenueColumns columns, Space points) {
        int leaf = row / Levels.LEAF;
        west[leaf] = Math.min(west[leaf], columns.cellX()[row]);
        east[leaf] = Math.max(east[leaf], columns.cellX()[row]);
        north[leaf] = Math.min(north[leaf], columns.cellY()[row]);
        south[leaf] = Math.max(south[leaf], columns.cellY()[row]);
        float[] at = {points.x[row], points.y[row], points.z[row]};
        for (int i = 0; i < 3; i++) {
            space[leaf * SIDES + i] = Math.min(space[leaf * SIDES + i], at[i]);
            space[leaf * SIDES + 3 + i] = Math.max(space[leaf * SIDES + 3 + i], at[i]);
        }
    }

    private void addNode(int node, int parent) {
        west[parent] = Math.min(west[parent], west[node]);
        east[parent] = Math.max(east[parent], east[node]);
        north[parent] = Math.min(north[parent], north[node]);
        south[parent] = Math.max(south[parent], south[node]);
        for (int i = 0; i < 3; i++) {
            space[parent * SIDES + i] = Math.min(space[parent * SIDES + i], space[node * SIDES + i]);
            space[parent * SIDES + 3 + i] = Math.max(space[parent * SIDES + 3 + i], space[node * SIDES + 3 + i]);
        }
    }

    int west(int node) {
        return west[node];
    }

    int north(int node) {
        return north[node];
    }

    int east(int node) {
        return east[node];
    }

    int south(int node) {
        return south[node];
    }

    boolean meets(int node, Window window) {
        return west[node] <= window.east()
                && east[node] >= window.west()
                && north[node] <= window.south()
                && south[node] >= window.north();
    }

    /** Whether all rows of a node are in the window for certain. */
    boolean isWithin(int node, int level, Window window) {
        return isPlaced(node, level)
                && west[node] >= window.innerWest()
                && east[node] <= window.innerEast()
                && north[node] >= window.innerNorth()
                && south[node] <= window.innerSouth();
    }

    /** Whether all rows of a node have a position. */
    boolean isPlaced(int node, int level) {
        return levels.endOfWords(node, level) * (long) Levels.LEAF <= placed;
    }

    /** The squared chord to the nearest place of the box of a node; infinite when no row is in it. */
    double nearest(int node, Space.Point from) {
        int at = node * SIDES;
        return squared(
                beyond(from.x(), space[at], space[at + 3]),
                beyond(from.y(), space[at + 1], space[at + 4]),
                beyond(from.z(), space[at + 2], space[at + 5]));
    }

    /** The squared chord to the farthest place of the box of a node. */
    double farthest(int node, Space.Point from) {
        int at = node * SIDES;
        return squared(
                Math.max(Math.abs(from.x() - space[at]), Math.abs(from.x() - space[at + 3])),
                Math.max(Math.abs(from.y() - space[at + 1]), Math.abs(from.y() - space[at + 4])),
                Math.max(Math.abs(from.z() - space[at + 2]), Math.abs(from.z() - space[at + 5])));
    }

    private static double beyond(double value, double least, double greatest) {
        return Math.max(0, Math.max(least - value, value - greatest));
    }

    private static double squared(double x, double y, double z) {
        return x * x + y * y + z * z;
    }
}
