package fr.balise.search.live;

import fr.balise.opening.OpenTime;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of one snapshot are open, for the minute in which that was found out: doors open and close on full minutes, days
 * end, calendars are looked at once a minute. Safe for many threads.
 */
final class OpenAnswers {
    /** An answer has a bit for each venue; people ask for now and for a few times more. */
    private static final int KEPT = 64;

    private record Minute(Instant start, Map<OpenTime, BitSet> rows) {}

    private volatile Minute minute = new Minute(Instant.MIN, Map.of());

    @Nullable
    BitSet find(OpenTime when, Instant start) {
        Minute known = minute;
        return known.start().equals(start) ? known.rows().get(when) : null;
    }

    void keep(OpenTime when, Instant start, BitSet rows) {
        Minute known = minute;
        if (!known.start().equals(start) || known.rows().size() >= KEPT) {
            known = new Minute(start, new ConcurrentHashMap<>());
            minute = known;
        }
        known.rows().put(when, rows);
    }
}
