package fr.balise.search.index;

/** Counts the bytes of the arrays of an index. */
final class IndexSize {
    /** ids, two coordinates, two cells, rank, schedule, sources, day; the point in space. */
    private static final int A_ROW = 8 + 16 + 8 + 8 * FilterBits.WORDS + 4 + 4 + 4 + 2;

    private static final int A_PLACED_ROW = 12;
    private static final int A_NODE = 16 + 24;

    private IndexSize() {}

    static long of(VenueColumns columns, ValueSets values, BoxTree tree) {
        long bytes = (long) A_ROW * columns.size()
                + (long) A_PLACED_ROW * columns.placed()
                + (long) A_NODE * tree.levels.nodes();
        for (int value = 0; value < values.size(); value++) {
            long[] dense = values.dense(value);
            bytes += dense == null ? 4L * values.listed(value).length : 8L * dense.length;
        }
        return bytes;
    }
}
