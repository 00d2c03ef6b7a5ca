package fr.balise.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The venues that are asked for most, as they were written, each for one state of the data. Never takes more memory than it may.
 * Safe for many threads.
 */
final class KeptLieux {
    private final Cache<String, Kept> kept;

    private record Kept(String version, WrittenLieu lieu) {}

    KeptLieux(long mostBytes) {
        kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                // What is too much goes at once, not when some thread has time.
                .executor(Runnable::run)
                .weigher((String id, Kept venue) -> venue.lieu().bytes())
                .build();
    }

    /** The venue as the data of that name say it; null where it is not kept. */
    @Nullable
    WrittenLieu find(String id, String version) {
        Kept found = kept.getIfPresent(id);
        return found == null || !found.version().equals(version) ? null : found.lieu();
    }

    /** In the place of what was kept of this venue. */
    void keep(String id, String version, WrittenLieu lieu) {
        kept.put(id, new Kept(version, lieu));
    }

    /** As estimated, never more than was allowed. */
    long bytes() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
