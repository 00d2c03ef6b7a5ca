package fr.balise.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers from the snapshot in memory what people ask all day. */
@ApplicationScoped
public class IndexEngine implements VenueEngine {

    /** The query put to the newest snapshot; empty where PostGIS has to answer. May ask the database which doors are open. */
    public Optional<SnapshotAnswers> ask(VenueQuery query) {
        throw new UnsupportedOperationException();
    }

    /** The same for the event loop: empty, too, where {@link #ask} would have to wait. */
    public Optional<SnapshotAnswers> askWithoutWaiting(VenueQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean answers(VenueQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Found find(VenueQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<FilterGroup, Map<String, Integer>> facets(VenueQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MapCell> cells(VenueQuery query, int zoom) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MapVenue> venues(VenueQuery query, int zoom, List<Long> cells) {
        throw new UnsupportedOperationException();
    }
}
