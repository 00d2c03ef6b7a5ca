package fr.balise.search.index;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of all venues. Rows are numbers from 0; what a row means stays the same as long as the snapshot lives, so that
 * sets of rows (see {@link RowFilter#among}) belong to one snapshot.
 */
public final class VenueIndex {
    private final VenueColumns columns;
    private final BoxTree tree;
    /** The rows in the order of list pages. */
    private final int[] byRank;

    VenueIndex(VenueColumns columns) {
        this.columns = columns;
        tree = new BoxTree(columns);
        byRank = new int[columns.size()];
        for (int row = 0; row < byRank.length; row++) {
            byRank[columns.listRanks()[row]] = row;
        }
    }

    /** How many venues there are, with a position or without. */
    public int size() {
        return columns.size();
    }

    /** The public id of a venue as 50 bits. */
    public long id(int row) {
        return columns.ids()[row];
    }

    /** The caller's number of its schedule, -1 where none is known. */
    public int schedule(int row) {
        return columns.schedules()[row];
    }

    VenueColumns columns() {
        return columns;
    }

    /** How many venues there are in the area. */
    public int count(@Nullable BBox area, RowFilter filter) {
        if (area == null && filter.isEverything()) {
            return size();
        }
        int[] count = {0};
        forEach(area, filter, row -> count[0]++);
        return count[0];
    }

    /**
     * Gives all venues of an area, in no particular order.
     *
     * @param area null for everywhere, venues without a position included
     */
    public void forEach(@Nullable BBox area, RowFilter filter, IntConsumer rows) {
        if (area == null) {
            walkAll(filter, rows);
        } else if (!tree.isEmpty()) {
            for (Box box : Box.of(area)) {
                walk(tree.root(), box, false, filter, rows);
            }
        }
    }

    private void walkAll(RowFilter filter, IntConsumer rows) {
        if (!tree.isEmpty()) {
            walk(tree.root(), new Box(-180, -90, 180, 90), true, filter, rows);
        }
        for (int row = columns.placed(); row < columns.size(); row++) {
            if (filter.holds(row, columns.bits())) {
                rows.accept(row);
            }
        }
    }

    private void walk(int node, Box box, boolean within, RowFilter filter, IntConsumer rows) {
        if (!within && !tree.meets(node, box) || !filter.mayHold(tree.bits(), node * FilterBits.WORDS)) {
            return;
        }
        boolean inside = within || tree.isWithin(node, box);
        if (!tree.isLeaf(node)) {
            for (int child = tree.first(node); child < tree.end(node); child++) {
                walk(child, box, inside, filter, rows);
            }
            return;
        }
        for (int row = tree.first(node); row < tree.end(node); row++) {
            if ((inside || box.holds(columns.longitudes()[row], columns.latitudes()[row]))
                    && filter.holds(row, columns.bits())) {
                rows.accept(row);
            }
        }
    }

    /**
     * The nearest venues, the nearest first; of two as far away the one with the smaller id.
     *
     * @param within metres at most; infinity for any distance
     */
    public List<Near> nearest(Position from, RowFilter filter, int limit, double within) {
        return new NearestRows(columns, tree, filter).find(from, limit, within);
    }

    /**
     * A venue and how far it is.
     *
     * @param meters along the ellipsoid (WGS 84)
     */
    public record Near(int row, double meters) {}

    /**
     * A page of a list, commune by commune and by name.
     *
     * @param after the rank behind which the page begins, -1 for the first one
     */
    public int[] list(@Nullable BBox area, RowFilter filter, int after, int limit) {
        return area == null && !isRare(filter)
                ? listByWalking(filter, after, limit)
                : listBySorting(area, filter, after, limit);
    }

    /** Walking the order is quick unless hardly any venue is wanted; then it is better to find those first. */
    private boolean isRare(RowFilter filter) {
        return !filter.isEverything() && count(null, filter) < size() / 64;
    }

    private int[] listByWalking(RowFilter filter, int after, int limit) {
        int[] page = new int[limit];
        int found = 0;
        for (int rank = after + 1; rank < byRank.length && found < limit; rank++) {
            if (filter.holds(byRank[rank], columns.bits())) {
                page[found++] = byRank[rank];
            }
        }
        return java.util.Arrays.copyOf(page, found);
    }

    private int[] listBySorting(@Nullable BBox area, RowFilter filter, int after, int limit) {
        SmallestRanks smallest = new SmallestRanks(limit);
        forEach(area, filter, row -> {
            int rank = columns.listRanks()[row];
            if (rank > after) {
                smallest.add(rank);
            }
        });
        int[] ranks = smallest.sorted();
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = byRank[ranks[i]];
        }
        return ranks;
    }

    /** The place of a venue in the order of list pages. */
    public int rank(int row) {
        return columns.listRanks()[row];
    }
}
