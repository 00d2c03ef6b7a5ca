package fr.balise.importer.matching;

import java.util.Arrays;

/** Pairs of record numbers in one growing array of primitives, the smaller number first. */
final class PairList {
    private long[] pairs = new long[256];
    private int size;

    void add(int one, int other) {
        if (one == other) {
            return;
        }
        if (size == pairs.length) {
            compact();
        }
        pairs[size++] = (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Sorts and drops what is there twice; called by those who fill the list, before it is read. */
    void seal() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }

    /** Records that stand together share several blocks: their pairs come again and again. */
    private void compact() {
        seal();
        if (size > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, pairs.length * 2);
        }
    }

    int size() {
        return size;
    }

    int first(int at) {
        return (int) (pairs[at] >> 32);
    }

    int second(int at) {
        return (int) pairs[at];
    }
}
