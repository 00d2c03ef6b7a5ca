package fr.balise.search.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The newest snapshot of all venues. */
@ApplicationScoped
public class LiveIndex {

    /** The newest snapshot; empty as long as there is none, and PostGIS answers alone. Never waits. */
    public Optional<IndexSnapshot> findSnapshot() {
        throw new UnsupportedOperationException();
    }

    /** Brings the snapshot up to date before it returns, as tests need it, whether or not the index is switched on. */
    public void refresh() {
        throw new UnsupportedOperationException();
    }
}
