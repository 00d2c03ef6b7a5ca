package fr.balise.search;

import fr.balise.geo.Position;

/**
 * A square of the map, a fourth of a Web Mercator tile in width (64 pixels where tiles have 256), and the venues in it.
 *
 * @param key the first cell_x and cell_y bits of a zoom, interleaved (x even, y odd, from the lowest bit): stable as long as the
 *     zoom is the same
 * @param sumX sum of all {@code cell_x}: an integer, so that both engines make the same mean of it
 * @param sumY sum of all {@code cell_y}
 * @param west least longitude of the venues
 * @param south least latitude of the venues
 * @param east greatest longitude of the venues
 * @param north greatest latitude of the venues
 */
public record MapCell(long key, int count, long sumX, long sumY, double west, double south, double east, double north) {
    /** Cells along a tile's side, as a power of two. */
    public static final int SIZE_BITS = 2;

    public static final int MAX_ZOOM = 20;

    /** A cell of one venue. */
    static MapCell of(long key, int cellX, int cellY, Position at) {
        return new MapCell(key, 1, cellX, cellY, at.longitude(), at.latitude(), at.longitude(), at.latitude());
    }

    /** The same cell with the venues of a part of it that has not been counted. */
    MapCell with(MapCell part) {
        return new MapCell(
                key,
                count + part.count,
                sumX + part.sumX,
                sumY + part.sumY,
                Math.min(west, part.west),
                Math.min(south, part.south),
                Math.max(east, part.east),
                Math.max(north, part.north));
    }

    /** Bits of {@code cell_x} and {@code cell_y} that make no difference at a zoom. */
    public static int shift(int zoom) {
        return 30 - zoom - SIZE_BITS;
    }

    /** The key of a cell, by its number from the west and from the north. */
    public static long key(int x, int y) {
        return spread(x) | spread(y) << 1;
    }

    /** The number of a cell from the west. */
    public static int x(long key) {
        return squeeze(key);
    }

    /** The number of a cell from the north. */
    public static int y(long key) {
        return squeeze(key >>> 1);
    }

    private static long spread(int number) {
        long bits = number & 0xFFFFFFFFL;
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFFL;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0FL;
        bits = (bits | bits << 2) & 0x3333333333333333L;
        return (bits | bits << 1) & 0x5555555555555555L;
    }

    private static int squeeze(long bits) {
        long number = bits & 0x5555555555555555L;
        number = (number | number >>> 1) & 0x3333333333333333L;
        number = (number | number >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        number = (number | number >>> 4) & 0x00FF00FF00FF00FFL;
        number = (number | number >>> 8) & 0x0000FFFF0000FFFFL;
        return (int) (number | number >>> 16);
    }
}
