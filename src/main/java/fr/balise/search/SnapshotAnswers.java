package fr.balise.search;

import fr.balise.search.live.IndexSnapshot;
import java.util.List;
import java.util.Map;

/** What one snapshot answers to one query: all of it belongs together, whatever snapshot comes next. Waits for nothing. */
public final class SnapshotAnswers {
    private final IndexSnapshot snapshot;

    SnapshotAnswers(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /** As {@link VenueEngine#find}. */
    public Found find() {
        throw new UnsupportedOperationException();
    }

    /** As {@link VenueEngine#facets}. */
    public Map<FilterGroup, Map<String, Integer>> facets() {
        throw new UnsupportedOperationException();
    }

    /** As {@link VenueEngine#cells}. */
    public List<MapCell> cells(int zoom) {
        throw new UnsupportedOperationException();
    }

    /** As {@link VenueEngine#venues}, as rows of the snapshot's index. */
    public int[] rows(int zoom, List<Long> cells) {
        throw new UnsupportedOperationException();
    }
}
