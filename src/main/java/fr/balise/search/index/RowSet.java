package fr.balise.search.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** Rows in ascending order, kept as those words of 64 bits that are not empty. */
public final class RowSet {
    private int[] places;
    private long[] words;
    private int length;

    RowSet(int expectedWords) {
        places = new int[Math.max(4, expectedWords)];
        words = new long[Math.max(4, expectedWords)];
    }

    /** The rows of any order and number. */
    public static RowSet of(int[] rows) {
        int[] sorted = rows.clone();
        Arrays.sort(sorted);
        RowSet set = new RowSet(sorted.length);
        for (int row : sorted) {
            set.add(row >> 6, 1L << row);
        }
        return set;
    }

    /** Adds rows of a word; words come in ascending order, one word perhaps in parts. */
    void add(int place, long word) {
        if (word == 0) {
            return;
        }
        if (length > 0 && places[length - 1] == place) {
            words[length - 1] |= word;
            return;
        }
        if (length == places.length) {
            places = Arrays.copyOf(places, length * 2);
            words = Arrays.copyOf(words, length * 2);
        }
        places[length] = place;
        words[length++] = word;
    }

    /** How many words there are. */
    int length() {
        return length;
    }

    int place(int i) {
        return places[i];
    }

    long word(int i) {
        return words[i];
    }

    public int count() {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    public boolean has(int row) {
        int i = Arrays.binarySearch(places, 0, length, row >> 6);
        return i >= 0 && (words[i] & 1L << row) != 0;
    }

    /** Gives all rows, ascending. */
    public void forEach(IntConsumer rows) {
        for (int i = 0; i < length; i++) {
            int first = places[i] << 6;
            for (long left = words[i]; left != 0; left &= left - 1) {
                rows.accept(first + Long.numberOfTrailingZeros(left));
            }
        }
    }

    public int[] toArray() {
        int[] rows = new int[count()];
        int[] at = {0};
        forEach(row -> rows[at[0]++] = row);
        return rows;
    }

    /** The rows that are in both. */
    public RowSet and(RowSet other) {
        RowSet both = new RowSet(Math.min(length, other.length));
        int i = 0;
        int j = 0;
        while (i < length && j < other.length) {
            if (places[i] == other.places[j]) {
                both.add(places[i], words[i++] & other.words[j++]);
            } else if (places[i] < other.places[j]) {
                i++;
            } else {
                j++;
            }
        }
        return both;
    }

    RowSet and(long[] dense) {
        RowSet both = new RowSet(length);
        for (int i = 0; i < length; i++) {
            both.add(places[i], words[i] & dense[places[i]]);
        }
        return both;
    }

    static RowSet ofDense(long[] dense) {
        RowSet set = new RowSet(dense.length);
        for (int i = 0; i < dense.length; i++) {
            set.add(i, dense[i]);
        }
        return set;
    }

    public static RowSet of(BitSet rows) {
        return ofDense(rows.toLongArray());
    }
}
