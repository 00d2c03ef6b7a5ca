package fr.balise.search.text;

import java.util.Arrays;

/** Writes {@link Postings} one word after the other, each row by row. */
final class PostingsAppender {
    private final IntList counts = new IntList(1 << 10);
    private final IntList starts = new IntList(1 << 10);
    private byte[] steps;
    private int used;
    private int last = -1;
    private int count;
    private int start;

    /** @param expected bytes, about */
    PostingsAppender(int expected) {
        steps = new byte[Math.max(64, expected)];
    }

    /** Adds a row to the present word; each behind the one before. */
    void add(int row, int field) {
        if (row <= last) {
            throw new IllegalStateException("row " + row + " behind " + last);
        }
        if (used + 5 > steps.length) {
            steps = Arrays.copyOf(steps, Math.toIntExact(steps.length * 9L / 8 + 64));
        }
        used = Postings.put(row - last << 2 | field, steps, used);
        last = row;
        count++;
    }

    /** Ends the present word; false where it had no rows, which makes it none. */
    boolean end() {
        if (count == 0) {
            return false;
        }
        counts.add(count);
        starts.add(start);
        start = used;
        last = -1;
        count = 0;
        return true;
    }

    Postings done(int rows) {
        return new Postings(rows, counts.toArray(), starts.toArray(), Arrays.copyOf(steps, used));
    }
}
