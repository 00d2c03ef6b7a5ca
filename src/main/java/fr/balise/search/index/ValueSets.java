package fr.balise.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For each value of each vocabulary, and for each source, the rows that state it: as bits where they are many, as a list where
 * they are few. Values have the numbers of their bits; sources come behind them.
 */
final class ValueSets {
    static final int FIRST_SOURCE = FilterBits.WORDS * Long.SIZE;

    /** By id; the number of each is its place behind {@link #FIRST_SOURCE}. */
    final List<String> sources;

    private final int rows;
    private final long[] @Nullable [] dense;
    private final int[][] listed;
    private final int[] counts;
    /** Those bits of a row whose values are listed. */
    private final long[] listedBits = new long[FilterBits.WORDS];

    private boolean hasListedSources;
    /** For each set of sources, their numbers. */
    private final int[][] members;

    ValueSets(VenueColumns columns, SourceSets sets) {
        rows = columns.size();
        sources = sets.listAll();
        members = sets.members();
        int values = FIRST_SOURCE + sources.size();
        counts = new int[values];
        forEach(columns, (row, value) -> counts[value]++);
        dense = new long[values] @Nullable [];
        listed = new int[values][];
        for (int value = 0; value < values; value++) {
            // Bits take more room than the list of so few, but are counted several times as quickly.
            boolean many = counts[value] > rows / 128;
            dense[value] = many ? new long[(rows + 63) >> 6] : null;
            listed[value] = new int[many ? 0 : counts[value]];
            if (!many && value < FIRST_SOURCE) {
                FilterBits.set(value, listedBits, 0);
            }
            hasListedSources |= !many && value >= FIRST_SOURCE;
        }
        int[] filled = new int[values];
        forEach(columns, (row, value) -> {
            long[] set = dense[value];
            if (set != null) {
                set[row >> 6] |= 1L << row;
            } else {
                listed[value][filled[value]++] = row;
            }
        });
    }

    interface RowValues {
        void accept(int row, int value);
    }

    private void forEach(VenueColumns columns, RowValues values) {
        for (int row = 0; row < rows; row++) {
            forEach(row, columns, values);
        }
    }

    /** All that one row states. */
    void forEach(int row, VenueColumns columns, RowValues values) {
        for (int word = 0; word < FilterBits.WORDS; word++) {
            for (long left = columns.bits()[row * FilterBits.WORDS + word]; left != 0; left &= left - 1) {
                values.accept(row, word * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
        for (int source : members[columns.sources()[row]]) {
            values.accept(row, FIRST_SOURCE + source);
        }
    }

    /** What one row states of the values that are listed. */
    void forEachListed(int row, VenueColumns columns, RowValues values) {
        for (int word = 0; word < FilterBits.WORDS; word++) {
            long here = columns.bits()[row * FilterBits.WORDS + word] & listedBits[word];
            for (long left = here; left != 0; left &= left - 1) {
                values.accept(row, word * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
        if (hasListedSources) {
            for (int source : members[columns.sources()[row]]) {
                if (dense[FIRST_SOURCE + source] == null) {
                    values.accept(row, FIRST_SOURCE + source);
                }
            }
        }
    }

    int size() {
        return counts.length;
    }

    /** How many rows state it. */
    int count(int value) {
        return counts[value];
    }

    /** Null where {@link #listed} has them. */
    long @Nullable [] dense(int value) {
        return dense[value];
    }

    int[] listed(int value) {
        return listed[value];
    }

    /** Adds the rows that state the value. */
    void addTo(long[] into, int value) {
        long[] set = dense[value];
        if (set != null) {
            for (int i = 0; i < into.length; i++) {
                into[i] |= set[i];
            }
        } else {
            for (int row : listed[value]) {
                into[row >> 6] |= 1L << row;
            }
        }
    }
}
