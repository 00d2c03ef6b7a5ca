package fr.balise.search.index;

import fr.balise.geo.BBox;
import fr.balise.search.CellRange;
import fr.balise.search.MapCell;
import fr.balise.search.WebMercator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the map in units of {@code cell_x} and {@code cell_y}, all borders included: whole cells, or a box in degrees.
 *
 * @param west no row that is wanted lies farther west; north, east and south alike
 * @param innerWest rows from here to the other inner borders are wanted for certain
 * @param degrees what decides between the outer and the inner borders; null where both are the same
 */
record Window(
        int west,
        int north,
        int east,
        int south,
        int innerWest,
        int innerNorth,
        int innerEast,
        int innerSouth,
        @Nullable BBox degrees) {
    /** What rounding may move a border by, and more: units are 4 cm wide. */
    private static final int MARGIN = 2;

    /** Null stays null. Crossing the antimeridian makes two. */
    static @Nullable List<Window> of(@Nullable BBox box) {
        if (box == null) {
            return null;
        }
        return box.crossesAntimeridian()
                ? List.of(
                        ofBox(new BBox(box.west(), box.south(), 180, box.north())),
                        ofBox(new BBox(-180, box.south(), box.east(), box.north())))
                : List.of(ofBox(box));
    }

    private static Window ofBox(BBox box) {
        int west = WebMercator.x(box.west());
        int east = WebMercator.x(box.east());
        int north = WebMercator.y(box.north());
        int south = WebMercator.y(box.south());
        return new Window(
                west - MARGIN,
                north - MARGIN,
                east + MARGIN,
                south + MARGIN,
                west + MARGIN,
                north + MARGIN,
                east - MARGIN,
                south - MARGIN,
                box);
    }

    static Window of(CellRange range) {
        int shift = MapCell.shift(range.zoom());
        int west = range.west() << shift;
        int north = range.north() << shift;
        int east = (range.east() + 1 << shift) - 1;
        int south = (range.south() + 1 << shift) - 1;
        return new Window(west, north, east, south, west, north, east, south, null);
    }

    static List<Window> ofCells(Stream<CellRange> ranges) {
        return ranges.map(Window::of).toList();
    }

    /** Whether a placed row is in the window. */
    boolean holds(int row, VenueColumns columns) {
        int x = columns.cellX()[row];
        int y = columns.cellY()[row];
        if (x < west || x > east || y < north || y > south) {
            return false;
        }
        return degrees == null
                || columns.longitudes()[row] >= degrees.west()
                        && columns.longitudes()[row] <= degrees.east()
                        && columns.latitudes()[row] >= degrees.south()
                        && columns.latitudes()[row] <= degrees.north();
    }
}
