package fr.balise.search.index;

import fr.balise.geo.BBox;
import fr.balise.search.CellRange;
import fr.balise.search.VenueFilter;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted: those for which all of it holds.
 *
 * @param open rows whose door is open; null when that does not matter
 * @param among rows of communes or found by a text; null for all
 * @param windows in one of which a row must be; null for everywhere, and then rows without a position stay in
 * @param near null without a point
 * @param withinMeters from {@code near}; infinity for any distance, and then rows without a position stay in
 */
public record Selection(
        RowFilter filter,
        @Nullable BitSet open,
        @Nullable RowSet among,
        @Nullable List<Window> windows,
        @Nullable Origin near,
        double withinMeters) {

    /** The parts of a query about what a venue is. */
    public static Selection of(VenueFilter filter) {
        return new Selection(RowFilter.of(filter), null, null, null, null, Double.POSITIVE_INFINITY);
    }

    public Selection open(@Nullable BitSet rows) {
        return new Selection(filter, rows, among, windows, near, withinMeters);
    }

    public Selection among(RowSet rows) {
        return new Selection(filter, open, among == null ? rows : among.and(rows), windows, near, withinMeters);
    }

    public Selection in(@Nullable BBox box) {
        return new Selection(filter, open, among, Window.of(box), near, withinMeters);
    }

    /** In some cells of the map and nowhere else, whatever box there was. */
    public Selection in(CellRange... ranges) {
        return new Selection(filter, open, among, Window.ofCells(List.of(ranges).stream()), near, withinMeters);
    }

    public Selection near(Origin origin, double meters) {
        return new Selection(filter, open, among, windows, origin, meters);
    }

    Selection with(RowFilter other) {
        return new Selection(other, open, among, windows, near, withinMeters);
    }

    @Nullable
    Circle circle() {
        return near == null || withinMeters == Double.POSITIVE_INFINITY ? null : new Circle(near, withinMeters);
    }

    /** Whether only the filter and open doors decide. */
    boolean isEverywhere() {
        return among == null && windows == null && withinMeters == Double.POSITIVE_INFINITY;
    }
}
