package fr.balise.search;

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

    /** Bits of {@code cell_x} and {@code cell_y} that make no difference at a zoom. */
    public static int shift(int zoom) {
        return 30 - zoom - SIZE_BITS;
    }
}
