package fr.balise.search.index;

import fr.balise.search.CellRange;
import fr.balise.search.MapCell;
import java.util.ArrayList;
import java.util.List;

/** The cells of some rows made beforehand, for all zooms at which they are much fewer than the rows. */
final class CellLevels {
    private static final int ROWS_A_CELL = 16;
    /** So few are looked at one by one. */
    private static final int FEW = 8;

    private final List<CellList> zooms = new ArrayList<>();

    CellLevels(RowSet placed, VenueColumns columns, BoxTree tree) {
        int most = placed.count() / ROWS_A_CELL;
        for (int zoom = 0; zoom <= MapCell.MAX_ZOOM; zoom++) {
            CellList cells = CellSums.of(placed, zoom, columns, tree);
            if (cells.size() > most) {
                return;
            }
            zooms.add(cells);
        }
    }

    boolean has(int zoom) {
        return zoom < zooms.size();
    }

    /** The cells in one of the ranges, by key. */
    List<MapCell> list(int zoom, List<CellRange> ranges) {
        CellList cells = zooms.get(zoom);
        List<MapCell> found = new ArrayList<>();
        new Walk(cells, ranges, found).walk(0, zoom + MapCell.SIZE_BITS, 0, cells.size());
        return found;
    }

    /** Goes down from the world by quarters, which are neighbours in the list. */
    private record Walk(CellList cells, List<CellRange> ranges, List<MapCell> found) {

        /**
         * @param block the key of a square, as if its side were 1
         * @param bits its side in cells, as a power of two
         * @param from where its cells begin in the list, up to {@code to}
         */
        void walk(long block, int bits, int from, int to) {
            if (from == to || !meets(block, bits)) {
                return;
            }
            if (isWithin(block, bits)) {
                for (int i = from; i < to; i++) {
                    cells.addTo(found, i);
                }
            } else if (to - from <= FEW || bits == 0) {
                for (int i = from; i < to; i++) {
                    addIfWanted(i);
                }
            } else {
                int start = from;
                for (long quarter = block << 2; quarter < (block << 2) + 4; quarter++) {
                    int end = cells.firstFrom(quarter + 1 << 2 * (bits - 1), start, to);
                    walk(quarter, bits - 1, start, end);
                    start = end;
                }
            }
        }

        private boolean meets(long block, int bits) {
            int west = MapCell.x(block) << bits;
            int north = MapCell.y(block) << bits;
            int side = (1 << bits) - 1;
            for (CellRange range : ranges) {
                if (west <= range.east()
                        && west + side >= range.west()
                        && north <= range.south()
                        && north + side >= range.north()) {
                    return true;
                }
            }
            return false;
        }

        private boolean isWithin(long block, int bits) {
            int west = MapCell.x(block) << bits;
            int north = MapCell.y(block) << bits;
            int side = (1 << bits) - 1;
            for (CellRange range : ranges) {
                if (west >= range.west()
                        && west + side <= range.east()
                        && north >= range.north()
                        && north + side <= range.south()) {
                    return true;
                }
            }
            return false;
        }

        private void addIfWanted(int i) {
            for (CellRange range : ranges) {
                if (range.contains(cells.key(i))) {
                    cells.addTo(found, i);
                    return;
                }
            }
        }
    }
}
