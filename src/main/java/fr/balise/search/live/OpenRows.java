package fr.balise.search.live;

import fr.balise.opening.OpenTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.Optional;

/** Which venues of a snapshot are open at a time; kept as long as the answer stays the same. */
@ApplicationScoped
public class OpenRows {

    /** The rows whose door is certainly open then; not to be changed. May ask the database, once a minute for each question. */
    public BitSet list(IndexSnapshot snapshot, OpenTime when) {
        throw new UnsupportedOperationException();
    }

    /** The same without waiting for anything, for the event loop; empty when {@link #list} would have to ask. */
    public Optional<BitSet> findReady(IndexSnapshot snapshot, OpenTime when) {
        throw new UnsupportedOperationException();
    }
}
