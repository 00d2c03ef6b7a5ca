package fr.balise.search.live;

import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Names the state of the data that an answer is made of, for ETags: short, printable ASCII without quotes, the same on all
 * nodes, another one as soon as a venue, the gazetteer or the program is another. Ask before the answer is made: then an answer
 * is at most newer than its name, and the next question notices.
 */
@Singleton
public class DataVersion {
    private final LiveIndex live;
    private final SnapshotStore store;
    private final String program;

    DataVersion(LiveIndex live, SnapshotStore store) {
        this.live = live;
        this.store = store;
        program = ProgramMark.ofThisProgram();
    }

    /** Of the snapshot in memory, for what it answers; empty when there is none. Never waits. */
    public Optional<String> findOfSnapshot() {
        return live.findSnapshot().map(this::of);
    }

    /** Of a very snapshot. Never waits. */
    public String of(IndexSnapshot snapshot) {
        return name(snapshot.version());
    }

    /** Of the database, for what PostGIS answers. One short question to it. */
    public String ofDatabase() {
        return name(store.readVersion());
    }

    private String name(long version) {
        return program + "-" + Long.toString(version, Character.MAX_RADIX);
    }
}
