package fr.balise.search;

import fr.balise.geo.BBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring cells of the map ({@link MapCell}) at one zoom, as numbers from the west and from the north; all borders belong to
 * it.
 */
public record CellRange(int zoom, int west, int north, int east, int south) {

    /** All cells of the world. */
    public static CellRange world(int zoom) {
        return new CellRange(zoom, 0, 0, side(zoom) - 1, side(zoom) - 1);
    }

    /**
     * The cells that meet a box: one range, or two when it crosses the antimeridian and does not go round the world.
     *
     * @param box null for everywhere
     */
    public static List<CellRange> of(@Nullable BBox box, int zoom) {
        if (box == null) {
            return List.of(world(zoom));
        }
        int shift = MapCell.shift(zoom);
        int west = WebMercator.x(box.west()) >> shift;
        int east = WebMercator.x(box.east()) >> shift;
        int north = WebMercator.y(box.north()) >> shift;
        int south = WebMercator.y(box.south()) >> shift;
        int last = side(zoom) - 1;
        if (!box.crossesAntimeridian()) {
            return List.of(new CellRange(zoom, west, north, east, south));
        }
        if (west <= east + 1) {
            return List.of(new CellRange(zoom, 0, north, last, south));
        }
        return List.of(new CellRange(zoom, west, north, last, south), new CellRange(zoom, 0, north, east, south));
    }

    /** Cells along the side of the world. */
    public static int side(int zoom) {
        return 1 << (zoom + MapCell.SIZE_BITS);
    }

    public long size() {
        return (east - west + 1L) * (south - north + 1L);
    }

    public boolean contains(long key) {
        int x = MapCell.x(key);
        int y = MapCell.y(key);
        return x >= west && x <= east && y >= north && y <= south;
    }

    /** With some more cells on each side, as far as there are any. */
    public CellRange grown(int cells) {
        int last = side(zoom) - 1;
        return new CellRange(
                zoom,
                Math.max(0, west - cells),
                Math.max(0, north - cells),
                Math.min(last, east + cells),
                Math.min(last, south + cells));
    }

    /** The box from the middle of the first cell to that of the last: {@link #of} makes this range of it again. */
    public BBox box() {
        double unit = 1 << MapCell.shift(zoom);
        return new BBox(
                WebMercator.longitude((west + 0.5) * unit),
                WebMercator.latitude((south + 0.5) * unit),
                WebMercator.longitude((east + 0.5) * unit),
                WebMercator.latitude((north + 0.5) * unit));
    }
}
