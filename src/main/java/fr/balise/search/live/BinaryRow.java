package fr.balise.search.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the fields of one row of {@code COPY ... (FORMAT binary)}, one after the other: each is its length in four bytes, -1 for
 * NULL, and its value as PostgreSQL sends it.
 */
final class BinaryRow {
    private static final byte[] SIGNATURE = "PGCOPY\n".getBytes(StandardCharsets.US_ASCII);
    /** Signature of 11 bytes and flags of four; then the length of more to come. */
    private static final int HEADER = 15;
    /** Dimensions, a flag, the type; length and first index of the only dimension. */
    private static final int ARRAY_HEADER = 20;

    private byte[] bytes = {};
    private int at;
    private int start;
    private int length;

    /** Begins with a message of the driver; false where there is no row in it, as at the end. */
    boolean read(byte[] message) {
        bytes = message;
        at = 0;
        if (startsWithSignature()) {
            at = HEADER;
            int more = nextInt();
            at += more;
        }
        if (bytes.length - at < 2) {
            return false;
        }
        int fields = bytes[at] << 8 | bytes[at + 1] & 0xFF;
        at += 2;
        return fields > 0;
    }

    private boolean startsWithSignature() {
        return bytes.length > HEADER && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** Goes to the next field; false when it is NULL. */
    boolean next() {
        length = nextInt();
        start = at;
        at += Math.max(0, length);
        return length >= 0;
    }

    /** The field that {@link #next} went to. */
    int integer() {
        return intAt(start);
    }

    double number() {
        return Double.longBitsToDouble(longAt(start));
    }

    /** Of a uuid, its first and its second half. */
    long half(int which) {
        return longAt(start + which * Long.BYTES);
    }

    <V> V of(Slices<V> slices) {
        return slices.get(bytes, start, length);
    }

    String text() {
        return new String(bytes, start, length, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    /** An array of texts without NULLs (a header, then the texts, each behind its length), with a number for each text. */
    int[] numbers(Numbers numbers) {
        return numbersIn(bytes, start, numbers);
    }

    /** Gives a piece of bytes its number. */
    @FunctionalInterface
    interface Numbers {
        int of(byte[] bytes, int start, int length);
    }

    /** As {@link #numbers}. */
    static int[] numbersIn(byte[] bytes, int start, Numbers numbers) {
        int[] list = new int[count(bytes, start)];
        int from = start + ARRAY_HEADER;
        for (int i = 0; i < list.length; i++) {
            int length = intAt(bytes, from);
            list[i] = numbers.of(bytes, from + Integer.BYTES, length);
            from += Integer.BYTES + length;
        }
        return list;
    }

    /** An empty array has no dimension, and ends behind its type. */
    private static int count(byte[] bytes, int start) {
        return intAt(bytes, start) == 0 ? 0 : intAt(bytes, start + 12);
    }

    private int nextInt() {
        at += Integer.BYTES;
        return intAt(at - Integer.BYTES);
    }

    private int intAt(int from) {
        return intAt(bytes, from);
    }

    private static int intAt(byte[] bytes, int from) {
        return bytes[from] << 24
                | (bytes[from + 1] & 0xFF) << 16
                | (bytes[from + 2] & 0xFF) << 8
                | bytes[from + 3] & 0xFF;
    }

    private long longAt(int from) {
        return (long) intAt(from) << 32 | intAt(from + 4) & 0xFFFFFFFFL;
    }
}
