package fr.balise.search.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Pages of the orders that need no text. */
final class RowPages {
    /** Walking through the whole list is quick unless hardly a venue is wanted; then it is better to look at those. */
    private static final int RARE = 64;

    private final VenueIndex index;
    private final VenueColumns columns;
    private final Selection selection;
    private final Selected selected;

    RowPages(VenueIndex index, Selection selection, Selected selected) {
        this.index = index;
        columns = index.columns();
        this.selection = selection;
        this.selected = selected;
    }

    NearRows byCommune(int limit, int after) {
        boolean walk = selection.isEverywhere() && selected.count() > index.size() / RARE;
        return measured(walk ? walked(limit, after) : first(this::isBeforeInLists, limit, after), selection.near());
    }

    private boolean isBeforeInLists(int row, int other) {
        return columns.ranks()[row] < columns.ranks()[other];
    }

    private int[] walked(int limit, int after) {
        int[] page = new int[limit];
        int found = 0;
        FilterRows wanted = selected.filterRows();
        for (int rank = after < 0 ? 0 : columns.ranks()[after] + 1; rank < index.size() && found < limit; rank++) {
            int row = index.byRank(rank);
            if (wanted.has(row)) {
                page[found++] = row;
            }
        }
        return Arrays.copyOf(page, found);
    }

    NearRows byFreshness(int limit, int after) {
        return measured(first(this::isFresher, limit, after), selection.near());
    }

    private boolean isFresher(int row, int other) {
        char day = columns.days()[row];
        char otherDay = columns.days()[other];
        return day > otherDay || day == otherDay && isBeforeById(row, other);
    }

    private boolean isBeforeById(int row, int other) {
        return columns.ids()[row] < columns.ids()[other];
    }

    private int[] first(RowOrder order, int limit, int after) {
        TopRows top = new TopRows(order, limit, after);
        selected.rows().forEach(top::add);
        return top.sorted();
    }

    NearRows byDistance(int limit, int after) {
        Origin origin = java.util.Objects.requireNonNull(selection.near(), "no point");
        NearRows page = NearRows.NONE;
        boolean afterPlaced = after < columns.placed();
        if (afterPlaced) {
            page = nearest(origin, limit, after);
        }
        boolean withUnplaced = selection.windows() == null && selection.withinMeters() == Double.POSITIVE_INFINITY;
        if (page.size() == limit || !withUnplaced || columns.placed() == columns.size()) {
            return page;
        }
        TopRows unplaced = new TopRows(this::isBeforeById, limit - page.size(), afterPlaced ? -1 : after);
        for (int row = columns.placed(); row < columns.size(); row++) {
            if (selected.filterRows().has(row)
                    && (selection.among() == null || selection.among().has(row))) {
                unplaced.add(row);
            }
        }
        return page.and(NearRows.withoutMeters(unplaced.sorted()));
    }

    private NearRows nearest(Origin origin, int limit, int after) {
        double afterMeters = after < 0 ? -1 : origin.meters(columns.latitudes()[after], columns.longitudes()[after]);
        NearestPick pick = new NearestPick(
                index,
                origin,
                new NearestPick.Request(limit, this::isBeforeById, selection.withinMeters(), after, afterMeters));
        if (selection.among() == null && selection.windows() == null) {
            new NearestRows(index, selected.filterRows(), origin).addTo(pick);
        } else {
            selected.rows().forEach(row -> {
                if (row < columns.placed()) {
                    pick.add(row);
                }
            });
        }
        return pick.sorted();
    }

    private NearRows measured(int[] rows, @Nullable Origin origin) {
        NearRows page = NearRows.withoutMeters(rows);
        for (int i = 0; i < rows.length && origin != null; i++) {
            if (index.hasPosition(rows[i])) {
                page.meters()[i] = origin.meters(index.latitude(rows[i]), index.longitude(rows[i]));
            }
        }
        return page;
    }
}
