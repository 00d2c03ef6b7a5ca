package fr.balise.search.live;

import fr.balise.search.index.PackedId;

/** Which number was given to which id ({@link PackedId}): a table without an object for each. */
final class IdNumbers {
    private final long[] ids;
    /** Plus one; 0 where there is none. */
    private final int[] numbers;

    /** @param most how many there will be at most */
    IdNumbers(int most) {
        int room = Integer.highestOneBit(Math.max(8, most)) * 4;
        ids = new long[room];
        numbers = new int[room];
    }

    /** Instead of the number that it had, if any. */
    void put(long id, int number) {
        int slot = slot(id);
        ids[slot] = id;
        numbers[slot] = number + 1;
    }

    /** @throws IllegalStateException for an id that has none */
    int get(long id) {
        int number = numbers[slot(id)] - 1;
        if (number < 0) {
            throw new IllegalStateException("no number for " + PackedId.text(id));
        }
        return number;
    }

    private int slot(long id) {
        int slot = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & ids.length - 1;
        while (numbers[slot] != 0 && ids[slot] != id) {
            slot = slot + 1 & ids.length - 1;
        }
        return slot;
    }
}
