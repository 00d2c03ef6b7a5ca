package fr.balise.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few forms of protocol buffers that a vector tile needs. */
final class Protobuf {
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int LONGEST_VARINT = 10;

    private byte[] bytes = new byte[256];
    private int size;

    Protobuf number(int field, long value) {
        return varint((field << 3) | VARINT).varint(value);
    }

    Protobuf text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private Protobuf bytes(int field, byte[] value) {
        return varint((field << 3) | BYTES).varint(value.length).append(value, value.length);
    }

    Protobuf message(int field, Protobuf message) {
        return varint((field << 3) | BYTES).varint(message.size).append(message);
    }

    /** Fields that were written before. */
    Protobuf append(Protobuf fields) {
        return append(fields.bytes, fields.size);
    }

    private Protobuf append(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** A bare number, as packed lists have them. */
    Protobuf varint(long value) {
        room(LONGEST_VARINT);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
