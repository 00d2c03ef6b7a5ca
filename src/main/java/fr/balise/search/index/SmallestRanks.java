package fr.balise.search.index;

import java.util.Arrays;

/** Keeps the smallest of many numbers: a heap with the greatest of them on top. */
final class SmallestRanks {
    private final int[] heap;
    private int size;

    SmallestRanks(int limit) {
        heap = new int[limit];
    }

    void add(int rank) {
        if (size < heap.length) {
            heap[size++] = rank;
            up(size - 1);
        } else if (size > 0 && rank < heap[0]) {
            heap[0] = rank;
            down();
        }
    }

    int[] sorted() {
        int[] sorted = Arrays.copyOf(heap, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && heap[(at - 1) / 2] < heap[at]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down() {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[at] >= heap[child]) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int one, int other) {
        int kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }
}
