package fr.balise.search.index;

/** Public ids as numbers of 50 bits, {@code 7k3f8r2m9q} for one: five bits a character, so that numbers sort as the texts do. */
public final class PackedId {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private static final byte[] VALUES = values();

    private PackedId() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        java.util.Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }

    /**
     * The number of an id.
     *
     * @throws IllegalArgumentException for a text that no venue has as its id
     */
    public static long parse(String id) {
        long packed = 0;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            int value = c < VALUES.length ? VALUES[c] : -1;
            if (value < 0) {
                throw new IllegalArgumentException("not the id of a venue: " + id);
            }
            packed = packed << BITS | value;
        }
        if (id.length() != LENGTH) {
            throw new IllegalArgumentException("not the id of a venue: " + id);
        }
        return packed;
    }

    /** The text of a number. */
    public static String text(long packed) {
        char[] text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            text[i] = (char) ascii(packed, i);
        }
        return new String(text);
    }

    /** Writes the {@value #LENGTH} bytes of an id, for answers that are made of bytes. */
    public static void write(long packed, byte[] into, int from) {
        for (int i = 0; i < LENGTH; i++) {
            into[from + i] = (byte) ascii(packed, i);
        }
    }

    private static int ascii(long packed, int place) {
        return ALPHABET.charAt((int) (packed >>> BITS * (LENGTH - 1 - place)) & 31);
    }
}
