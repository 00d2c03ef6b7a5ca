package fr.balise.search.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of pieces of bytes that come again and again, looked up without making an object. Nothing more is kept once it is
 * full, so that memory stays bounded.
 */
final class Slices<V> {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Two to the 64th by the golden ratio: its product has all bits of the other in its upper half. */
    private static final long FIBONACCI = 0x9E3779B97F4A7C15L;

    private final int most;
    private final Function<byte[], V> make;
    private byte[] bytes = new byte[1 << 12];
    private int used;
    /** Where each piece ends in {@link #bytes}; it begins where the one before ends. */
    private int[] ends = new int[1 << 8];

    private Object[] values = new Object[1 << 8];
    private int size;
    /** Numbers of pieces plus one, by hash; 0 where there is none. */
    private int[] table = new int[1 << 10];

    /**
     * Nothing yet.
     *
     * @param most how many pieces to keep
     * @param make never gives null
     */
    Slices(int most, Function<byte[], V> make) {
        this.most = most;
        this.make = make;
    }

    @SuppressWarnings("unchecked")
    V get(byte[] from, int start, int length) {
        int slot = slot(from, start, length);
        if (table[slot] != 0) {
            return (V) values[table[slot] - 1];
        }
        V value = make.apply(Arrays.copyOfRange(from, start, start + length));
        if (size < most) {
            keep(from, start, length, value);
            table[slot] = size;
            if (size * 2 > table.length) {
                spread();
            }
        }
        return value;
    }

    private int slot(byte[] from, int start, int length) {
        int slot = hash(from, start, length) & table.length - 1;
        while (table[slot] != 0 && !is(table[slot] - 1, from, start, length)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean is(int number, byte[] from, int start, int length) {
        return Arrays.equals(bytes, start(number), ends[number], from, start, start + length);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void keep(byte[] from, int start, int length, @Nullable Object value) {
        if (bytes.length - used < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        System.arraycopy(from, start, bytes, used, length);
        used += length;
        ends[size] = used;
        values[size++] = value;
    }

    private void spread() {
        table = new int[table.length * 2];
        for (int number = 0; number < size; number++) {
            int start = start(number);
            table[slot(bytes, start, ends[number] - start)] = number + 1;
        }
    }

    /** Eight bytes at a time: lists of facets are hundreds of bytes long. */
    private static int hash(byte[] from, int start, int length) {
        long hash = length;
        int at = start;
        for (; at + Long.BYTES <= start + length; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT_BYTES.get(from, at)) * FIBONACCI;
            hash ^= hash >>> 32;
        }
        for (; at < start + length; at++) {
            hash = (hash ^ from[at]) * FIBONACCI;
        }
        return (int) (hash >>> 32);
    }
}
