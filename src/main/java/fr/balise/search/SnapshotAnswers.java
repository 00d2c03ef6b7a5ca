package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.search.Found.Hit;
import fr.balise.search.index.NearRows;
import fr.balise.search.index.PackedId;
import fr.balise.search.index.Selected;
import fr.balise.search.index.VenueIndex;
import fr.balise.search.live.IndexSnapshot;
import fr.balise.search.text.TextMatches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What one snapshot answers to one query: all of it belongs together, whatever snapshot comes next. Waits for nothing. For one
 * thread.
 */
public final class SnapshotAnswers {
    private final IndexSnapshot snapshot;
    private final VenueIndex index;
    private final VenueQuery query;
    private final Selected selected;
    private final TextMatches matches;
    private final BitSet openNow;

    /**
     * What was looked up for a query.
     *
     * @param matches of the text; anything without one
     * @param openNow needed for relevance only
     */
    record Asked(VenueQuery query, Selected selected, TextMatches matches, BitSet openNow) {}

    SnapshotAnswers(IndexSnapshot snapshot, Asked asked) {
        this.snapshot = snapshot;
        index = snapshot.index();
        query = asked.query();
        selected = asked.selected();
        matches = asked.matches();
        openNow = asked.openNow();
    }

    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /** As {@link VenueEngine#find}. */
    public Found find() {
        int after = query.after() == null ? -1 : index.findRow(query.after()).orElseThrow();
        // One more than asked for tells whether there is a next page.
        NearRows rows = page(query.limit() + 1, after);
        List<Hit> hits = new ArrayList<>(rows.size());
        for (int i = 0; i < Math.min(rows.size(), query.limit()); i++) {
            hits.add(new Hit(PackedId.text(index.id(rows.rows()[i])), rows.meters()[i]));
        }
        return new Found(hits, selected.count(), rows.size() > query.limit());
    }

    /** The first page of the query in few words. */
    List<NearVenue> listNear() {
        NearRows rows = page(query.limit(), -1);
        List<NearVenue> venues = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.rows()[i];
            venues.add(new NearVenue(
                    PackedId.text(index.id(row)),
                    index.name(row),
                    index.hasPosition(row) ? new Position(index.latitude(row), index.longitude(row)) : null,
                    index.precision(row),
                    index.inseeCode(row),
                    index.typologies(row),
                    index.state(row),
                    rows.meters()[i]));
        }
        return venues;
    }

    private NearRows page(int limit, int after) {
        return switch (query.sort()) {
            case COMMUNE -> selected.byCommune(limit, after);
            case FRESHNESS -> selected.byFreshness(limit, after);
            case DISTANCE -> selected.byDistance(limit, after);
            case RELEVANCE -> selected.byRelevance(matches, openNow, limit, after);
            case NAME -> throw new IllegalStateException("names have no order in the index");
        };
    }

    /** How many venues the query finds. */
    public int count() {
        return selected.count();
    }

    /** As {@link VenueEngine#facets}. */
    public Map<FilterGroup, Map<String, Integer>> facets() {
        return selected.facets();
    }

    /** As {@link VenueEngine#cells}. */
    public List<MapCell> cells(int zoom) {
        return selected.cells(zoom, CellRange.of(query.area().bbox(), zoom));
    }

    /** As {@link VenueEngine#venues}, as rows of the snapshot's index. */
    private int[] rows(int zoom, List<Long> cells) {
        return selected.rowsOfCells(zoom, cells);
    }

    /** As {@link VenueEngine#venues}. */
    List<MapVenue> venues(int zoom, List<Long> cells) {
        return new SnapshotVenues(index).of(rows(zoom, cells), zoom);
    }
}
