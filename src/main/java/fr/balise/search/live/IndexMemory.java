package fr.balise.search.live;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the heap has room for an index, before it is made: to find out by an OutOfMemoryError ends the process
 * ({@code -XX:+ExitOnOutOfMemoryError}).
 */
@Singleton
class IndexMemory {
    /** Of an index, measured with a million venues (docs/search-index.md). */
    static final long BYTES_A_VENUE = 220;

    /** While it is made, beside itself. */
    static final long BYTES_A_VENUE_WHILE_BUILDING = 450;
    /** For everything else: answers, imports, pages. */
    static final long SPARED = 96 << 20;

    private final long heap;

    IndexMemory() {
        this(Runtime.getRuntime().maxMemory());
    }

    IndexMemory(long heap) {
        this.heap = heap;
    }

    /** @throws IllegalStateException in French, for operators, when there is no room beside the snapshot that answers now */
    void requireRoomFor(long venues, @Nullable IndexSnapshot present) {
        long needed = venues * (BYTES_A_VENUE + BYTES_A_VENUE_WHILE_BUILDING) + SPARED;
        if (present != null) {
            needed += present.index().size() * BYTES_A_VENUE;
        }
        if (needed > heap) {
            throw new IllegalStateException("l'index de " + venues + " lieux demande " + megabytes(needed)
                    + " Mo de mémoire Java, il y en a " + megabytes(heap)
                    + " : donnez-en plus (-Xmx dans BALISE_JAVA_OPTS) ou renoncez à l'index (BALISE_SEARCH_INDEX=off)");
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
