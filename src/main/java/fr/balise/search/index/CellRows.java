package fr.balise.search.index;

import fr.balise.search.MapCell;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rows of some cells of the map: each is a stretch of the rows. */
final class CellRows {
    private final VenueIndex index;
    private final FilterRows filter;
    /** Null where the filter alone decides. */
    private final @Nullable RowSet rows;

    /** @param selection without a box */
    CellRows(VenueIndex index, Selection selection) {
        this.index = index;
        filter = index.filterRows(selection);
        rows = selection.isEverywhere() ? null : index.select(selection).rows();
    }

    int[] list(int zoom, List<Long> keys) {
        int[] found = new int[64];
        int size = 0;
        for (long key : keys.stream().sorted().distinct().toList()) {
            int first = size;
            for (int row = start(key, zoom); row < start(key + 1, zoom); row++) {
                if (filter.has(row) && (rows == null || rows.has(row))) {
                    if (size == found.length) {
                        found = Arrays.copyOf(found, size * 2);
                    }
                    found[size++] = row;
                }
            }
            sortById(found, first, size);
        }
        return Arrays.copyOf(found, size);
    }

    /** The first row that is in the cell or in one behind it. */
    private int start(long key, int zoom) {
        int shift = MapCell.shift(zoom);
        int placed = index.columns().placed();
        long end = 1L << 2 * (zoom + MapCell.SIZE_BITS);
        return key >= end
                ? placed
                : CurveOrder.firstFrom(index.columns(), 0, placed, MapCell.x(key) << shift, MapCell.y(key) << shift);
    }

    private void sortById(int[] found, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int[] sorted = Arrays.stream(found, from, to)
                .boxed()
                .sorted(java.util.Comparator.comparingLong(index::id))
                .mapToInt(row -> row)
                .toArray();
        System.arraycopy(sorted, 0, found, from, sorted.length);
    }
}
