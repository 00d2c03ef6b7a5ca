package fr.balise.search.map;

import fr.balise.search.MapCell;
import java.util.Arrays;
import java.util.List;

/**
 * Finds cells by where they are: in a table of all places of a view and one more around it, or, where that would be large, by
 * their keys.
 */
final class CellGrid {
    /** Of a view beside the 180th meridian the table would go around the world. */
    private static final int LARGEST = 1 << 16;

    private final long[] keys;
    private final int[] xs;
    private final int[] ys;
    private final int west;
    private final int north;
    private final int width;
    /** Numbers of cells by row and column, from 1; empty where keys have to do. */
    private final int[] table;

    /** @param cells by key; their numbers are their places in this list */
    CellGrid(List<MapCell> cells) {
        keys = new long[cells.size()];
        xs = new int[keys.length];
        ys = new int[keys.length];
        int least = Integer.MAX_VALUE;
        int upper = Integer.MAX_VALUE;
        int most = -1;
        int lower = -1;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = cells.get(i).key();
            xs[i] = MapCell.x(keys[i]);
            ys[i] = MapCell.y(keys[i]);
            least = Math.min(least, xs[i]);
            most = Math.max(most, xs[i]);
            upper = Math.min(upper, ys[i]);
            lower = Math.max(lower, ys[i]);
        }
        west = least;
        north = upper;
        width = most - least + 3;
        long places = (lower - upper + 3L) * width;
        table = new int[keys.length > 0 && places <= LARGEST ? (int) places : 0];
        if (table.length > 0) {
            for (int i = 0; i < keys.length; i++) {
                table[place(i)] = i + 1;
            }
        }
    }

    private int place(int cell) {
        return (ys[cell] - north + 1) * width + xs[cell] - west + 1;
    }

    /**
     * The number of a neighbour of a cell; -1 where there is none.
     *
     * @param dx -1, 0 or 1; {@code dy} alike
     */
    int findNeighbour(int cell, int dx, int dy) {
        if (table.length > 0) {
            return table[place(cell) + dy * width + dx] - 1;
        }
        int x = xs[cell] + dx;
        int y = ys[cell] + dy;
        int place = x < 0 || y < 0 ? -1 : Arrays.binarySearch(keys, MapCell.key(x, y));
        return Math.max(place, -1);
    }
}
