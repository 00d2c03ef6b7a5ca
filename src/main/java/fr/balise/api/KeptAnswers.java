package fr.balise.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Bodies that were written lately: most people look at the same few views, of the country and of large towns. An answer is made
 * of its question and of the version of the data and of nothing else, so what is kept is never out of date; and it takes no more
 * memory than is configured.
 */
@ApplicationScoped
class KeptAnswers {
    /** About what a key and the entry of the map take beside the body, in bytes. */
    private static final int BESIDE = 500;

    private final Cache<Key, byte[]> bodies;

    KeptAnswers(KeptAnswersConfig config) {
        bodies = Caffeine.newBuilder()
                .maximumWeight(config.kept().asLongValue())
                // What is too much goes at once, not when some thread has time.
                .executor(Runnable::run)
                .weigher((Key key, byte[] body) -> BESIDE + body.length)
                .build();
    }

    /**
     * What a body is made of.
     *
     * @param kind see {@link QuickAnswers.Way}
     * @param version of the data, see {@link fr.balise.search.live.DataVersion}
     * @param question equal to another that finds the same
     */
    record Key(String kind, String version, Object question) {}

    /**
     * The body of before, or the one that is written now. Of two who ask at once both may write: that costs less than to let the
     * one on the event loop wait for the other.
     */
    byte[] get(Key key, Supplier<byte[]> write) {
        byte[] known = bodies.getIfPresent(key);
        if (known != null) {
            return known;
        }
        byte[] written = write.get();
        bodies.put(key, written);
        return written;
    }

    /** What is kept now, in bytes, once all that is too much has been thrown away. */
    long bytes() {
        bodies.cleanUp();
        return bodies.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
