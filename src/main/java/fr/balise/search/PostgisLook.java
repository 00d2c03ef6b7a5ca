package fr.balise.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one look at a part of the map found.
 *
 * @param cells as {@link VenueEngine#cells}
 * @param venues of the cells that a map shows venue by venue, and perhaps of more; all those of a cell or none; by key of the cell,
 *     then by id
 */
record PostgisLook(List<MapCell> cells, List<MapVenue> venues) {
    private static final Comparator<MapVenue> BY_CELL =
            Comparator.comparingLong(MapVenue::cell).thenComparing(MapVenue::id);

    /**
     * Sorts what was read.
     *
     * @param cells perhaps in parts
     */
    static PostgisLook of(List<MapCell> cells, List<MapVenue> venues) {
        List<MapVenue> sorted = new ArrayList<>(venues);
        sorted.sort(BY_CELL);
        return new PostgisLook(whole(cells), sorted);
    }

    private static List<MapCell> whole(List<MapCell> parts) {
        List<MapCell> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingLong(MapCell::key));
        List<MapCell> whole = new ArrayList<>(sorted.size());
        for (MapCell part : sorted) {
            int last = whole.size() - 1;
            if (last >= 0 && whole.get(last).key() == part.key()) {
                whole.set(last, whole.get(last).with(part));
            } else {
                whole.add(part);
            }
        }
        return whole;
    }
}
