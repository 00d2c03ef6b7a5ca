package fr.balise.search.index;

/**
 * The venues as columns, those with a position first and along a space-filling curve, the others behind them by their place in
 * a list.
 *
 * @param placed how many have a position
 * @param ids see {@link PackedId}
 * @param longitudes degrees, NaN without a position
 * @param latitudes degrees, NaN without a position
 * @param cellX as in {@code venue_search}; 0 without a position
 * @param cellY as in {@code venue_search}; 0 without a position
 * @param bits {@value FilterBits#WORDS} longs each, see {@link FilterBits}
 * @param ranks the place of each in the order of list pages, from 0, each once
 * @param schedules number of the schedule each, in a table of the caller; -1 where none is known
 * @param days the day of verification as its place among all such days, from 1; 0 where none is known
 * @param sources the set of sources each, see {@link SourceSets}
 */
record VenueColumns(
        int placed,
        long[] ids,
        double[] longitudes,
        double[] latitudes,
        int[] cellX,
        int[] cellY,
        long[] bits,
        int[] ranks,
        int[] schedules,
        char[] days,
        int[] sources) {

    int size() {
        return ids.length;
    }

    /** The same in another order: row i of the answer is row {@code order[i]} of this. */
    VenueColumns inOrder(int[] order, int placedRows) {
        int size = order.length;
        VenueColumns sorted = ofSize(size, placedRows);
        for (int row = 0; row < size; row++) {
            int from = order[row];
            sorted.ids[row] = ids[from];
            sorted.longitudes[row] = longitudes[from];
            sorted.latitudes[row] = latitudes[from];
            sorted.cellX[row] = cellX[from];
            sorted.cellY[row] = cellY[from];
            System.arraycopy(bits, from * FilterBits.WORDS, sorted.bits, row * FilterBits.WORDS, FilterBits.WORDS);
            sorted.ranks[row] = ranks[from];
            sorted.schedules[row] = schedules[from];
            sorted.days[row] = days[from];
            sorted.sources[row] = sources[from];
        }
        return sorted;
    }

    static VenueColumns ofSize(int size, int placed) {
        return new VenueColumns(
                placed,
                new long[size],
                new double[size],
                new double[size],
                new int[size],
                new int[size],
                new long[size * FilterBits.WORDS],
                new int[size],
                new int[size],
                new char[size],
                new int[size]);
    }

    /** Room for more rows, with those that there are. */
    VenueColumns grown(int size) {
        return new VenueColumns(
                placed,
                java.util.Arrays.copyOf(ids, size),
                java.util.Arrays.copyOf(longitudes, size),
                java.util.Arrays.copyOf(latitudes, size),
                java.util.Arrays.copyOf(cellX, size),
                java.util.Arrays.copyOf(cellY, size),
                java.util.Arrays.copyOf(bits, size * FilterBits.WORDS),
                java.util.Arrays.copyOf(ranks, size),
                java.util.Arrays.copyOf(schedules, size),
                java.util.Arrays.copyOf(days, size),
                java.util.Arrays.copyOf(sources, size));
    }
}
