package fr.balise.importer.matching;

import java.util.Arrays;

/** A growing array of longs: a million ids in 8 MB. */
final class LongList {
    private long[] items = new long[64];
    private int size;

    void add(long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    void addAll(long[] others) {
        for (long other : others) {
            add(other);
        }
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(items, size);
    }

    long[] sorted() {
        long[] sorted = toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
