package fr.balise.search.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Different words in the order of their code points, immutable. A word's number is its place. */
final class SortedWords {
    private final byte[] bytes;
    /** Where each word ends. */
    private final int[] ends;

    SortedWords(WordNumbers words, int[] sorted) {
        bytes = new byte[sorted.length == 0 ? 0 : words.end(sorted.length - 1)];
        ends = new int[sorted.length];
        int used = 0;
        for (int i = 0; i < sorted.length; i++) {
            int length = words.end(sorted[i]) - words.start(sorted[i]);
            System.arraycopy(words.pool(), words.start(sorted[i]), bytes, used, length);
            used += length;
            ends[i] = used;
        }
    }

    private SortedWords(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** Takes words of others, in their order. */
    static final class Copy {
        private final IntList ends = new IntList(1 << 10);
        private byte[] bytes;
        private int used;

        /** @param expected bytes, about */
        Copy(int expected) {
            bytes = new byte[Math.max(64, expected)];
        }

        void add(SortedWords from, int number) {
            int length = from.length(number);
            if (used + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 3 / 2 + length);
            }
            System.arraycopy(from.bytes, from.start(number), bytes, used, length);
            used += length;
            ends.add(used);
        }

        SortedWords done() {
            return new SortedWords(Arrays.copyOf(bytes, used), ends.toArray());
        }
    }

    /** Below 0 when a word of this stands before one of the others, above 0 when behind. */
    int compare(int number, SortedWords others, int other) {
        return Arrays.compareUnsigned(
                bytes, start(number), ends[number], others.bytes, others.start(other), others.ends[other]);
    }

    int size() {
        return ends.length;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    String word(int number) {
        int start = start(number);
        return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    /** In bytes, which for words of a to z is also their length in letters. */
    int length(int number) {
        return ends[number] - start(number);
    }

    byte letter(int number, int at) {
        return bytes[start(number) + at];
    }

    /** The number of a word, -1 where it is not here. */
    int find(String word) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        int at = firstNotBefore(utf8);
        return at < ends.length && Arrays.equals(bytes, start(at), ends[at], utf8, 0, utf8.length) ? at : -1;
    }

    /** The first word that is not before this one; {@link #size()} where all are. */
    int firstNotBefore(byte[] utf8) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(bytes, start(middle), ends[middle], utf8, 0, utf8.length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean begins(int number, byte[] utf8) {
        return length(number) >= utf8.length
                && Arrays.equals(bytes, start(number), start(number) + utf8.length, utf8, 0, utf8.length);
    }

    long byteSize() {
        return bytes.length + 4L * ends.length;
    }
}
