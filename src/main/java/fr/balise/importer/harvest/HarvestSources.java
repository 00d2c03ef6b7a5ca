package fr.balise.importer.harvest;

import fr.balise.importer.fetching.Fetched;
import fr.balise.importer.harvest.Visit.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Visits sources one after the other and imports what is new. A source that fails is noted, with its reason, and does
 * not keep the others waiting.
 */
@ApplicationScoped
public class HarvestSources {
    private static final Logger LOG = Logger.getLogger(HarvestSources.class);

    private final HarvestStore store;

    HarvestSources(HarvestStore store) {
        this.store = store;
    }

    /** What a visit needs of the rest of the importer. */
    public interface Steps {
        /** Fetches what is new; a {@link RuntimeException} carries a French sentence. */
        Fetched fetch(String sourceId, URI url);

        /** Imports the source; a {@link RuntimeException} carries a French sentence. */
        void importNow(String sourceId);
    }

    /**
     * Visits these sources.
     *
     * @param urls the address of each source; a source without one is never in here
     * @return how many visits came to what
     */
    public Map<Result, Integer> harvest(Map<String, URI> urls, Steps steps) {
        Map<Result, Integer> results = new EnumMap<>(Result.class);
        urls.forEach((sourceId, url) -> results.merge(visit(sourceId, url, steps), 1, Integer::sum));
        return results;
    }

    private Result visit(String sourceId, URI url, Steps steps) {
        Result result;
        String failure = null;
        try {
            Fetched fetched = steps.fetch(sourceId, url);
            // Not whether the file changed: an import that failed last time is tried again.
            boolean known = store.findImported(sourceId)
                    .filter(fetched.sha256()::equals)
                    .isPresent();
            if (!known) {
                steps.importNow(sourceId);
            }
            result = known ? Result.NOTHING_NEW : Result.IMPORTED;
        } catch (RuntimeException e) {
            result = Result.FAILED;
            failure = reason(e);
            LOG.warnf("Moisson de %s : %s", sourceId, failure);
            LOG.debug("harvest failed", e);
        }
        store.note(sourceId, Instant.now(), result, failure);
        return result;
    }

    private static String reason(@Nullable RuntimeException e) {
        return e == null
                ? ""
                : Objects.requireNonNullElse(e.getMessage(), e.getClass().getName());
    }
}
