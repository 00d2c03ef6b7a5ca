package fr.balise.search.map;

import fr.balise.search.MapCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins crowded cells whose centres are so close that their circles would cover each other. A cell goes to the most crowded of
 * its eight neighbours that is near and more crowded than itself, if that one stays where it is; so what becomes of a cell
 * depends on nothing farther than two cells away, and is the same whatever part of the map is looked at.
 */
final class JoinedCells {
    /** Cells around a view that have to be known so that each group with a cell in the view is whole. */
    static final int REACH = 3;

    /** Pixels of a map whose tiles have 256 of them. */
    private static final int NEAR = 40;

    private static final int UNITS_PER_PIXEL_BITS = 22;
    private static final int NONE = -1;

    private final List<MapCell> cells;
    private final CellGrid grid;
    private final int[] counts;
    private final double[] centerX;
    private final double[] centerY;
    private final double near;

    private JoinedCells(List<MapCell> crowded, int zoom) {
        cells = crowded;
        grid = new CellGrid(crowded);
        counts = new int[crowded.size()];
        centerX = new double[crowded.size()];
        centerY = new double[crowded.size()];
        for (int i = 0; i < centerX.length; i++) {
            MapCell cell = crowded.get(i);
            counts[i] = cell.count();
            centerX[i] = (double) cell.sumX() / cell.count();
            centerY[i] = (double) cell.sumY() / cell.count();
        }
        near = NEAR * Math.scalb(1.0, UNITS_PER_PIXEL_BITS - zoom);
    }

    /**
     * The groups of some cells, each with its cells by key.
     *
     * @param crowded by key
     */
    static List<List<MapCell>> of(List<MapCell> crowded, int zoom) {
        return new JoinedCells(crowded, zoom).groups();
    }

    private List<List<MapCell>> groups() {
        int[] greater = new int[cells.size()];
        for (int i = 0; i < greater.length; i++) {
            greater[i] = findGreater(i);
        }
        int[] groupOf = new int[greater.length];
        Arrays.fill(groupOf, NONE);
        List<List<MapCell>> groups = new ArrayList<>(greater.length);
        for (int i = 0; i < greater.length; i++) {
            int root = greater[i] == NONE || greater[greater[i]] != NONE ? i : greater[i];
            if (groupOf[root] == NONE) {
                groupOf[root] = groups.size();
                groups.add(new ArrayList<>(1));
            }
            groups.get(groupOf[root]).add(cells.get(i));
        }
        return groups;
    }

    private int findGreater(int cell) {
        int greatest = NONE;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int other = grid.findNeighbour(cell, dx, dy);
                if (other != NONE && isMoreCrowded(other, greatest == NONE ? cell : greatest) && areNear(cell, other)) {
                    greatest = other;
                }
            }
        }
        return greatest;
    }

    /** Of two as crowded it is the one with the smaller key. */
    private boolean isMoreCrowded(int one, int other) {
        return counts[one] > counts[other] || counts[one] == counts[other] && one < other;
    }

    private boolean areNear(int one, int other) {
        double x = centerX[one] - centerX[other];
        double y = centerY[one] - centerY[other];
        return x * x + y * y < near * near;
    }
}
