package fr.balise.search.live;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest snapshot of all venues. An old one answers while a new one is made; where none can be made, there is none, and
 * PostGIS answers alone.
 */
@Singleton
public class LiveIndex {
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final SnapshotStore store;
    private final IndexMemory memory;
    private volatile State state = State.NOTHING_YET;
    /** The version of which none could be made; tried again when there is another, and after {@link #TRY_AGAIN}. */
    private long impossible = -1;
    /** The snapshot from which nothing is to be taken over. */
    private volatile @Nullable IndexSnapshot suspect;

    /**
     * How things stand.
     *
     * @param problem why there is no snapshot, in French, for operators; null when nothing is wrong
     * @param since when that came about
     * @param building how long the snapshot took to make
     */
    record State(@Nullable IndexSnapshot snapshot, @Nullable String problem, Instant since, Duration building) {
        static final State NOTHING_YET = new State(null, null, Instant.EPOCH, Duration.ZERO);
    }

    LiveIndex(SnapshotStore store, IndexMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    /** The newest snapshot; empty as long as there is none, and PostGIS answers alone. Never waits. */
    public Optional<IndexSnapshot> findSnapshot() {
        return Optional.ofNullable(state.snapshot());
    }

    State state() {
        return state;
    }

    /**
     * Brings the snapshot up to date before it returns, whether or not the index is switched on. For tests, which then call
     * {@link #forget}; in a running server {@link KeepIndexFresh} does so in the background.
     *
     * @throws IllegalStateException where there can be none
     */
    public void refresh() {
        refresh(store.readVersion());
        String problem = state.problem();
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
    }

    /** Lets PostGIS answer alone again. */
    public synchronized void forget() {
        state = State.NOTHING_YET;
    }

    /**
     * Makes a snapshot unless there is one of this version. What makes one impossible is kept as the {@link State}'s problem.
     *
     * @throws DatabaseAwayException what was there goes on answering
     */
    synchronized void refresh(long version) {
        IndexSnapshot known = state.snapshot();
        if (known != null && known.version() == version) {
            return;
        }
        if (state.problem() != null
                && impossible == version
                && Instant.now().isBefore(state.since().plus(TRY_AGAIN))) {
            return;
        }
        long started = System.nanoTime();
        try {
            IndexSnapshot fresh =
                    store.read(known == suspect ? null : known, venues -> memory.requireRoomFor(venues, known));
            Duration building = Duration.ofNanos(System.nanoTime() - started);
            state = new State(fresh, null, Instant.now(), building);
            Log.infof(
                    "The index holds %d venues of version %d, made in %d ms",
                    fresh.index().size(), fresh.version(), building.toMillis());
        } catch (DatabaseAwayException e) {
            throw e;
        } catch (RuntimeException e) {
            // An old one would go on for ever: better slow than wrong.
            impossible = version;
            state = new State(null, String.valueOf(e.getMessage()), Instant.now(), Duration.ZERO);
            Log.warn("PostGIS answers searches alone, the index can't be made: " + e.getMessage());
            Log.debug("Why the index can't be made", e);
        }
    }

    /** Takes nothing over from the present snapshot: a connection broke, and who knows what became of the database. */
    void suspect() {
        suspect = state.snapshot();
    }
}
