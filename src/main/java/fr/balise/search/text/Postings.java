package fr.balise.search.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * For each word the rows that have it, and in which field it stands best. Rows of a word lie as steps from one to the next
 * in as few bytes as they need, so that most take one or two; a word of every 32nd row or more has bit sets besides, which can be asked for
 * single rows.
 */
final class Postings {
    /** Fields, the better the larger; two bits. */
    static final int OTHER = 0;

    static final int PLACE = 1;
    static final int NAME = 2;
    /** Points of a field, see {@link TextScore}. */
    private static final int[] POINTS = {TextScore.IN_OTHER, TextScore.IN_PLACE, TextScore.IN_NAME};

    static final int DENSE_SHARE = 32;

    private final int rows;
    private final int[] counts;
    private final int[] starts;
    private final byte[] steps;
    private final Dense[] dense;

    /** Rows that have a word, and those that have it in the name, or in the name or the place. */
    private record Dense(long[] any, long[] place, long[] name) {}

    Postings(int rows, int[] counts, int[] starts, byte[] steps) {
        this.rows = rows;
        this.counts = counts;
        this.starts = starts;
        this.steps = steps;
        dense = new Dense[counts.length];
        for (int word = 0; word < counts.length; word++) {
            if (counts[word] > 1024 && counts[word] > rows / DENSE_SHARE) {
                dense[word] = dense(word);
            }
        }
    }

    private Dense dense(int word) {
        int longs = (rows + 63) >>> 6;
        Dense sets = new Dense(new long[longs], new long[longs], new long[longs]);
        forEach(word, (row, points) -> {
            long bit = 1L << row;
            sets.any[row >>> 6] |= bit;
            sets.place[row >>> 6] |= points >= TextScore.IN_PLACE ? bit : 0;
            sets.name[row >>> 6] |= points >= TextScore.IN_NAME ? bit : 0;
        });
        return sets;
    }

    /** Takes a row and the points of the field in which it has the word. */
    interface RowPoints {
        void accept(int row, int points);
    }

    /** How many rows have the word. */
    int count(int word) {
        return counts[word];
    }

    int rows() {
        return rows;
    }

    /** The rows that have the word, ascending. */
    void forEach(int word, RowPoints rows) {
        int at = starts[word];
        int row = -1;
        for (int i = counts[word]; i > 0; i--) {
            int value = 0;
            int shift = 0;
            byte part;
            do {
                part = steps[at++];
                value |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            row += value >>> 2;
            rows.accept(row, POINTS[value & 3]);
        }
    }

    /**
     * Lowers the points of each row to those that it has by this word, to 0 where it does not have it.
     *
     * @param some ascending
     */
    void lower(int word, int[] some, int[] points) {
        Dense sets = dense[word];
        if (sets != null) {
            for (int i = 0; i < some.length; i++) {
                points[i] = Math.min(points[i], points(sets, some[i]));
            }
            return;
        }
        int[] had = new int[some.length];
        Merge merge = new Merge(some, had);
        forEach(word, merge);
        for (int i = 0; i < some.length; i++) {
            points[i] = Math.min(points[i], had[i]);
        }
    }

    private static int points(Dense sets, int row) {
        int at = row >>> 6;
        long bit = 1L << row;
        if ((sets.any[at] & bit) == 0) {
            return 0;
        }
        return (sets.name[at] & bit) != 0
                ? TextScore.IN_NAME
                : (sets.place[at] & bit) != 0 ? TextScore.IN_PLACE : TextScore.IN_OTHER;
    }

    /** Notes the points of those rows that are among some. */
    private static final class Merge implements RowPoints {
        private final int[] some;
        private final int[] had;
        private int next;

        Merge(int[] some, int[] had) {
            this.some = some;
            this.had = had;
        }

        @Override
        public void accept(int row, int points) {
            while (next < some.length && some[next] < row) {
                next++;
            }
            if (next < some.length && some[next] == row) {
                had[next] = points;
            }
        }
    }

    int stepsSize() {
        return steps.length;
    }

    long byteSize() {
        long bitSets = Arrays.stream(dense).filter(java.util.Objects::nonNull).count();
        return steps.length + 12L * counts.length + bitSets * 3 * (rows / 8);
    }

    /** Goes through the rows of one word after the other. */
    final class Cursor {
        private int left;
        private int at;
        private int row;
        private int field;

        /** Before the first row of a word. */
        void open(int word) {
            left = counts[word];
            at = starts[word];
            row = -1;
        }

        /** Goes to the next row; false behind the last. */
        boolean next() {
            if (left == 0) {
                return false;
            }
            left--;
            int value = 0;
            int shift = 0;
            byte part;
            do {
                part = steps[at++];
                value |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            row += value >>> 2;
            field = value & 3;
            return true;
        }

        int row() {
            return row;
        }

        int field() {
            return field;
        }
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** Seven bits a byte, the lowest first; gives the place behind them. */
    static int put(int step, byte[] into, int from) {
        int value = step;
        int at = from;
        while (value > 0x7F) {
            into[at++] = (byte) (value | 0x80);
            value >>>= 7;
        }
        into[at++] = (byte) value;
        return at;
    }

    /** Writes steps; first all are counted, then written. */
    static final class Writer {
        private final int rows;
        private final int[] counts;
        private final int[] last;
        private final int[] sizes;
        private int @Nullable [] next;
        private byte[] steps = new byte[0];
        private int[] starts = new int[0];

        Writer(int rows, int words) {
            this.rows = rows;
            counts = new int[words];
            sizes = new int[words];
            last = new int[words];
            Arrays.fill(last, -1);
        }

        /** The first time around, in the order of rows. */
        void count(int word, int row) {
            counts[word]++;
            sizes[word] += size(row - last[word]);
            last[word] = row;
        }

        /** Between the two times. */
        void allot() {
            starts = new int[counts.length];
            long total = 0;
            for (int word = 0; word < counts.length; word++) {
                starts[word] = Math.toIntExact(total);
                total += sizes[word];
            }
            steps = new byte[Math.toIntExact(total)];
            next = starts.clone();
            Arrays.fill(last, -1);
        }

        /** The second time around, the same again. */
        void write(int word, int row, int field) {
            int[] places = java.util.Objects.requireNonNull(next, "allot first");
            int value = row - last[word] << 2 | field;
            last[word] = row;
            places[word] = put(value, steps, places[word]);
        }

        /** Seven bits a byte, two of them for the field. */
        private static int size(int step) {
            int bits = 34 - Integer.numberOfLeadingZeros(step);
            return (bits + 6) / 7;
        }

        Postings done() {
            return new Postings(rows, counts, starts, steps);
        }
    }
}
