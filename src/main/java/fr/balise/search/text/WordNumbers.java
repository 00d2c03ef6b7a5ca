package fr.balise.search.text;

import java.util.Arrays;

/** Gives each different word a number from 0, as they come. Words lie behind one another in one array: a million cost 20 MB. */
final class WordNumbers {
    private byte[] pool = new byte[1 << 16];
    private final IntList ends = new IntList(1 << 12);
    private int used;
    /** Number + 1 by hash, 0 where free; a power of two of places, at most half of them taken. */
    private int[] table = new int[1 << 13];

    int number(byte[] utf8, int from, int length) {
        int place = hash(utf8, from, length) & (table.length - 1);
        while (table[place] != 0) {
            int number = table[place] - 1;
            if (Arrays.equals(pool, start(number), ends.get(number), utf8, from, from + length)) {
                return number;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = ends.size() + 1;
        append(utf8, from, length);
        if (ends.size() > table.length / 2) {
            grow();
        }
        return ends.size() - 1;
    }

    private void append(byte[] utf8, int from, int length) {
        if (used + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(used + length, pool.length * 3 / 2));
        }
        System.arraycopy(utf8, from, pool, used, length);
        used += length;
        ends.add(used);
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        for (int number = 0; number < ends.size(); number++) {
            int place = hash(pool, start(number), ends.get(number) - start(number)) & (larger.length - 1);
            while (larger[place] != 0) {
                place = (place + 1) & (larger.length - 1);
            }
            larger[place] = number + 1;
        }
        table = larger;
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        // Phone numbers differ in the last digits, words in the first: spread both over the table.
        return hash * 0x9E3779B1 >>> 7;
    }

    int size() {
        return ends.size();
    }

    int start(int number) {
        return number == 0 ? 0 : ends.get(number - 1);
    }

    int end(int number) {
        return ends.get(number);
    }

    byte[] pool() {
        return pool;
    }

    /** The numbers in the order of the words' bytes, which for UTF-8 is that of code points. */
    int[] sorted() {
        int[] numbers = new int[size()];
        Arrays.setAll(numbers, i -> i);
        sort(numbers, 0, numbers.length, 0);
        return numbers;
    }

    /** Sorts by four bytes at a time, beside their numbers in one long; then each run of equal ones by the next four. */
    private void sort(int[] numbers, int from, int to, int depth) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (long) fourBytes(numbers[i], depth) << 32 ^ Long.MIN_VALUE | numbers[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            numbers[i] = (int) keys[i - from];
        }
        for (int run = 0; run < keys.length; ) {
            int end = run + 1;
            while (end < keys.length && keys[end] >> 32 == keys[run] >> 32) {
                end++;
            }
            if (end - run > 1) {
                sort(numbers, from + run, from + end, depth + 4);
            }
            run = end;
        }
    }

    /** No word holds a zero byte, so an ended one sorts before all that go on, and two different ones never tie for ever. */
    private int fourBytes(int number, int depth) {
        int value = 0;
        int start = start(number) + depth;
        for (int i = start; i < start + 4; i++) {
            value = value << 8 | (i < end(number) ? pool[i] & 0xFF : 0);
        }
        return value;
    }
}
