package fr.balise.search.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Names the state of the data that an answer is made of, for ETags: short, printable ASCII without quotes, the same on all
 * nodes, another one as soon as a venue, or the program, is another. Ask before the answer is made: then an answer is at most
 * newer than its name, and the next question notices.
 */
@ApplicationScoped
public class DataVersion {

    /** Of the snapshot in memory, for what it answers; empty when there is none. Never waits. */
    public Optional<String> findOfSnapshot() {
        throw new UnsupportedOperationException();
    }

    /** Of a very snapshot. Never waits. */
    public String of(IndexSnapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /** Of the database, for what PostGIS answers. One short question to it. */
    public String ofDatabase() {
        throw new UnsupportedOperationException();
    }
}
