package fr.balise.search.index;

/** Keeps the first rows of many in some order: a heap with the last of them on top. */
final class TopRows {
    private final RowOrder order;
    private final int after;
    private final int[] heap;
    private int size;

    /** @param after the row behind which all must stand; -1 for none */
    TopRows(RowOrder order, int limit, int after) {
        this.order = order;
        this.after = after;
        heap = new int[limit];
    }

    void add(int row) {
        if (after >= 0 && !order.isBefore(after, row)) {
            return;
        }
        if (size < heap.length) {
            heap[size++] = row;
            up(size - 1);
        } else if (size > 0 && order.isBefore(row, heap[0])) {
            heap[0] = row;
            down();
        }
    }

    /** The rows in order; nothing can be added any more. */
    int[] sorted() {
        int[] sorted = new int[size];
        while (size > 0) {
            sorted[size - 1] = heap[0];
            heap[0] = heap[--size];
            down();
        }
        return sorted;
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && order.isBefore(heap[(at - 1) / 2], heap[at])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down() {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && order.isBefore(heap[child], heap[child + 1])) {
                child++;
            }
            if (!order.isBefore(heap[at], heap[child])) {
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
