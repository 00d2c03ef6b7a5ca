package fr.balise.search.index;

import fr.balise.search.CellRange;
import fr.balise.search.FilterGroup;
import fr.balise.search.MapCell;
import fr.balise.search.text.TextMatches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a selection of the rows of an index gives. Finds the rows at most once; for one thread. */
public final class Selected {
    private final VenueIndex index;
    private final Selection selection;
    private @Nullable FilterRows filterRows;
    private @Nullable RowSet rows;

    Selected(VenueIndex index, Selection selection) {
        this.index = index;
        this.selection = selection;
    }

    /** The rows that hold, whatever their place. */
    FilterRows filterRows() {
        FilterRows known = filterRows;
        if (known == null) {
            known = index.filterRows(selection);
            filterRows = known;
        }
        return known;
    }

    public RowSet rows() {
        RowSet known = rows;
        if (known == null) {
            SelectRows select = new SelectRows(index, filterRows(), selection);
            known = selection.among() == null ? select.all() : select.of(selection.among());
            rows = known;
        }
        return known;
    }

    public int count() {
        return selection.isEverywhere() ? filterRows().count : rows().count();
    }

    public Map<FilterGroup, Map<String, Integer>> facets() {
        return new FacetCounts(index, selection).count();
    }

    /**
     * The cells of the map with a row, by key. A box of the selection has no part in it: the ranges stand for it.
     *
     * @param ranges of one zoom
     */
    public List<MapCell> cells(int zoom, List<CellRange> ranges) {
        Selection there = selection.in(ranges.toArray(CellRange[]::new));
        if (isByDefault() && index.cellsByDefault().has(zoom)) {
            return index.cellsByDefault().list(zoom, ranges);
        }
        CellList cells = CellSums.of(index.select(there).rows(), zoom, index.columns(), index.tree());
        List<MapCell> list = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            cells.addTo(list, i);
        }
        return list;
    }

    private boolean isByDefault() {
        return selection.in((fr.balise.geo.BBox) null).isEverywhere()
                && selection.open() == null
                && VenueIndex.isByDefault(selection.filter());
    }

    /** The rows in some cells of the map, by cell and then by id; a box of the selection has no part in it. */
    public int[] rowsOfCells(int zoom, List<Long> keys) {
        return new CellRows(index, selection.in((fr.balise.geo.BBox) null)).list(zoom, keys);
    }

    /** A page in the order of lists; {@code after} is the row behind which it begins, -1 for the first page. */
    public NearRows byCommune(int limit, int after) {
        return pages().byCommune(limit, after);
    }

    /** A page, the most recently verified first. */
    public NearRows byFreshness(int limit, int after) {
        return pages().byFreshness(limit, after);
    }

    /** A page, the nearest first. */
    public NearRows byDistance(int limit, int after) {
        return pages().byDistance(limit, after);
    }

    /**
     * A page, what fits the text best first.
     *
     * @param openNow rows that come first among those that fit as well and are as near
     */
    public NearRows byRelevance(TextMatches matches, BitSet openNow, int limit, int after) {
        return new RelevantRows(index, selection, matches, openNow).list(rows(), limit, after);
    }

    private RowPages pages() {
        return new RowPages(index, selection, this);
    }
}
