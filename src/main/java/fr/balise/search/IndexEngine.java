package fr.balise.search;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.opening.OpenTime;
import fr.balise.search.SnapshotAnswers.Asked;
import fr.balise.search.index.Origin;
import fr.balise.search.index.RowSet;
import fr.balise.search.index.Selection;
import fr.balise.search.index.VenueIndex;
import fr.balise.search.live.IndexSnapshot;
import fr.balise.search.live.LiveIndex;
import fr.balise.search.live.OpenRows;
import fr.balise.search.text.TextMatches;
import fr.balise.search.text.TextReaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the snapshot in memory what people ask all day. Drawn polygons and the order of names are PostGIS' alone, and so is
 * whatever is asked as long as there is no snapshot, or behind a venue that it does not know.
 */
@ApplicationScoped
public class IndexEngine implements VenueEngine {
    private static final TextMatches NO_TEXT = new TextMatches(new int[0], new int[0]);

    private final LiveIndex live;
    private final OpenRows openRows;
    private final TextReaders texts;
    private final Gazetteers gazetteers;
    private volatile @Nullable AreaCommunes communes;

    /** How open doors are found out; empty where that is not possible now. */
    private interface Doors extends BiFunction<IndexSnapshot, OpenTime, Optional<BitSet>> {}

    IndexEngine(LiveIndex live, OpenRows openRows, TextReaders texts, Gazetteers gazetteers) {
        this.live = live;
        this.openRows = openRows;
        this.texts = texts;
        this.gazetteers = gazetteers;
    }

    /** The query put to the newest snapshot; empty where PostGIS has to answer. May ask the database which doors are open. */
    public Optional<SnapshotAnswers> ask(VenueQuery query) {
        return ask(query, (snapshot, when) -> Optional.of(openRows.list(snapshot, when)));
    }

    /** The same for the event loop: empty, too, where {@link #ask} would have to wait. */
    public Optional<SnapshotAnswers> askWithoutWaiting(VenueQuery query) {
        return ask(query, openRows::findReady);
    }

    private Optional<SnapshotAnswers> ask(VenueQuery query, Doors doors) {
        if (query.sort() == Sort.NAME || query.area().polygon() != null) {
            return Optional.empty();
        }
        return live.findSnapshot()
                .filter(snapshot -> knows(snapshot, query.after()))
                .flatMap(snapshot -> ask(snapshot, query, doors));
    }

    private static boolean knows(IndexSnapshot snapshot, @Nullable String venue) {
        return venue == null || snapshot.index().findRow(venue).isPresent();
    }

    private Optional<SnapshotAnswers> ask(IndexSnapshot snapshot, VenueQuery query, Doors doors) {
        Optional<BitSet> open = query.open() == null ? Optional.empty() : doors.apply(snapshot, query.open());
        Optional<BitSet> openNow =
                query.sort() == Sort.RELEVANCE ? doors.apply(snapshot, new OpenTime.Now()) : Optional.of(new BitSet());
        if (query.open() != null && open.isEmpty() || openNow.isEmpty()) {
            return Optional.empty();
        }
        VenueIndex index = snapshot.index();
        TextMatches matches = query.text() == null
                ? NO_TEXT
                : index.text().match(texts.current().read(query.text(), index.text()));
        Selection selection = selection(query, index).open(open.orElse(null));
        if (query.text() != null) {
            selection = selection.among(RowSet.of(matches.rows()));
        }
        return Optional.of(new SnapshotAnswers(
                snapshot, new Asked(query, index.select(selection), matches, openNow.orElseThrow())));
    }

    private Selection selection(VenueQuery query, VenueIndex index) {
        Area area = query.area();
        Selection selection = Selection.of(query.filter()).in(area.bbox());
        if (!area.near().isEmpty()) {
            selection = selection.near(new Origin(area.near()), area.withinMeters());
        }
        if (AreaCommunes.matterTo(area)) {
            selection = selection.among(index.ofCommunes(communes(index).places(area)));
        }
        return selection;
    }

    private AreaCommunes communes(VenueIndex index) {
        AreaCommunes known = communes;
        if (known == null || !known.isOf(index, gazetteers.current())) {
            known = new AreaCommunes(index, gazetteers.current());
            communes = known;
        }
        return known;
    }

    @Override
    public boolean answers(VenueQuery query) {
        return query.sort() != Sort.NAME
                && query.area().polygon() == null
                && live.findSnapshot()
                        .filter(snapshot -> knows(snapshot, query.after()))
                        .isPresent();
    }

    private SnapshotAnswers answer(VenueQuery query) {
        return ask(query).orElseThrow(() -> new IllegalStateException("not for the index: " + query));
    }

    @Override
    public Found find(VenueQuery query) {
        return answer(query).find();
    }

    @Override
    public Map<FilterGroup, Map<String, Integer>> facets(VenueQuery query) {
        return answer(query).facets();
    }

    @Override
    public List<MapCell> cells(VenueQuery query, int zoom) {
        return answer(query).cells(zoom);
    }

    @Override
    public List<MapVenue> venues(VenueQuery query, int zoom, List<Long> cells) {
        return answer(query).venues(zoom, cells);
    }
}
