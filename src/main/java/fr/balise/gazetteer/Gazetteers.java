package fr.balise.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the gazetteer that is in force. It is read from the database when first asked for, and again after a load;
 * as long as the tables are empty it is {@link Gazetteer#EMPTY} and asked for anew each time.
 */
@ApplicationScoped
public class Gazetteers {

    private final GazetteerStore store;
    private volatile @Nullable Gazetteer current;

    Gazetteers(GazetteerStore store) {
        this.store = store;
    }

    public Gazetteer current() {
        Gazetteer known = current;
        return known != null ? known : refresh();
    }

    /** The gazetteer, if it has been read; never waits. */
    public Optional<Gazetteer> findRead() {
        return Optional.ofNullable(current);
    }

    /** Reads the tables again; whoever holds the former gazetteer may go on using it. */
    public synchronized Gazetteer refresh() {
        Gazetteer read = store.read();
        current = read.isEmpty() ? null : read;
        return read;
    }

    /** Names the files that the tables were filled from; another version may place a row elsewhere. */
    public String version() {
        return store.version();
    }
}
