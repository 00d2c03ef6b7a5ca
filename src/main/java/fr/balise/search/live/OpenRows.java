package fr.balise.search.live;

import fr.balise.opening.OpenTime;
import fr.balise.opening.OpenVenues;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which venues of a snapshot are open at a time; kept for as long as the answer stays the same. */
@Singleton
public class OpenRows {
    private final OpenVenues venues;
    private final Clock clock;

    OpenRows(OpenVenues venues, Clock clock) {
        this.venues = venues;
        this.clock = clock;
    }

    /** The rows whose door is certainly open then; not to be changed. May ask the database, once a minute for each question. */
    public BitSet list(IndexSnapshot snapshot, OpenTime when) {
        Instant minute = minute();
        BitSet known = snapshot.openAnswers().find(when, minute);
        if (known != null) {
            return known;
        }
        // All schedules of the snapshot are among those that are known now: they are only ever added.
        BitSet rows = rows(snapshot, venues.find(when).keys());
        snapshot.openAnswers().keep(when, minute, rows);
        return rows;
    }

    /** The same without waiting for anything, for the event loop; empty when {@link #list} would have to ask. */
    public Optional<BitSet> findReady(IndexSnapshot snapshot, OpenTime when) {
        return Optional.ofNullable(snapshot.openAnswers().find(when, minute()));
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static BitSet rows(IndexSnapshot snapshot, List<UUID> open) {
        Set<UUID> keys = new HashSet<>(open);
        List<UUID> schedules = snapshot.schedules();
        boolean[] wanted = new boolean[schedules.size()];
        for (int number = 0; number < wanted.length; number++) {
            wanted[number] = keys.contains(schedules.get(number));
        }
        return snapshot.rowsWith(wanted);
    }
}
