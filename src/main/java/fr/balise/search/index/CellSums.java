package fr.balise.search.index;

import fr.balise.search.MapCell;

/**
 * Makes the cells of rows, which lie along the curve, so that the rows of a cell are neighbours. Most leaves of the tree lie
 * within one cell, and then within the box of the rows that were before them: of those nothing but the numbers of cells are
 * looked at.
 */
final class CellSums {
    /** Units by which rounding may put the farther of two rows before the nearer, and more: they are 4 cm wide. */
    private static final int MARGIN = 2;

    private final VenueColumns columns;
    private final BoxTree tree;
    private final int shift;
    private final CellList cells = new CellList();

    /** The cell of the rows that are being looked at; none yet. */
    private int x = -1;

    private int y = -1;
    /** The box of its rows so far, in units. */
    private int west;

    private int north;
    private int east;
    private int south;

    private CellSums(int zoom, VenueColumns columns, BoxTree tree) {
        shift = MapCell.shift(zoom);
        this.columns = columns;
        this.tree = tree;
    }

    /** The cells of some placed rows. */
    static CellList of(RowSet rows, int zoom, VenueColumns columns, BoxTree tree) {
        CellSums sums = new CellSums(zoom, columns, tree);
        for (int i = 0; i < rows.length(); i++) {
            sums.addLeaf(rows.place(i), rows.word(i));
        }
        return sums.cells;
    }

    private void addLeaf(int leaf, long word) {
        int leafX = tree.west(leaf) >> shift;
        int leafY = tree.north(leaf) >> shift;
        if (tree.east(leaf) >> shift != leafX || tree.south(leaf) >> shift != leafY) {
            for (long left = word; left != 0; left &= left - 1) {
                int row = (leaf << 6) + Long.numberOfTrailingZeros(left);
                enter(columns.cellX()[row] >> shift, columns.cellY()[row] >> shift);
                addRows(row, 1);
                widen(row, 1);
            }
            return;
        }
        enter(leafX, leafY);
        addRows(leaf << 6, word);
        if (tree.west(leaf) <= west + MARGIN
                || tree.east(leaf) >= east - MARGIN
                || tree.north(leaf) <= north + MARGIN
                || tree.south(leaf) >= south - MARGIN) {
            widen(leaf << 6, word);
        }
    }

    private void enter(int cellX, int cellY) {
        if (cellX == x && cellY == y) {
            return;
        }
        x = cellX;
        y = cellY;
        west = Integer.MAX_VALUE - MARGIN;
        north = Integer.MAX_VALUE - MARGIN;
        east = MARGIN;
        south = MARGIN;
        cells.begin(MapCell.key(x, y));
    }

    private void addRows(int first, long word) {
        int[] xs = columns.cellX();
        int[] ys = columns.cellY();
        long sumX = 0;
        long sumY = 0;
        for (long left = word; left != 0; left &= left - 1) {
            int row = first + Long.numberOfTrailingZeros(left);
            sumX += xs[row];
            sumY += ys[row];
        }
        cells.add(Long.bitCount(word), sumX, sumY);
    }

    private void widen(int first, long word) {
        for (long left = word; left != 0; left &= left - 1) {
            int row = first + Long.numberOfTrailingZeros(left);
            int unitX = columns.cellX()[row];
            int unitY = columns.cellY()[row];
            if (unitX > west + MARGIN && unitX < east - MARGIN && unitY > north + MARGIN && unitY < south - MARGIN) {
                continue;
            }
            west = Math.min(west, unitX);
            east = Math.max(east, unitX);
            north = Math.min(north, unitY);
            south = Math.max(south, unitY);
            cells.widen(columns.longitudes()[row], columns.latitudes()[row]);
        }
    }
}
