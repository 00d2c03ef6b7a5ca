package fr.balise.search.index;

/** Sorts the places of an array by its values: a radix sort in four passes of 16 bits. */
final class SortedOrder {
    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;

    private SortedOrder() {}

    /** The places in ascending order of their values as unsigned numbers; equal values stay in their order. */
    static int[] ofUnsigned(long[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] other = new int[order.length];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            int[] starts = new int[BUCKETS + 1];
            for (long value : values) {
                starts[bucket(value, shift) + 1]++;
            }
            for (int i = 0; i < BUCKETS; i++) {
                starts[i + 1] += starts[i];
            }
            for (int place : order) {
                other[starts[bucket(values[place], shift)]++] = place;
            }
            int[] kept = order;
            order = other;
            other = kept;
        }
        return order;
    }

    private static int bucket(long value, int shift) {
        return (int) (value >>> shift) & (BUCKETS - 1);
    }
}
