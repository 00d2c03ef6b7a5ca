package fr.balise.search;

import fr.balise.search.live.DataVersion;
import fr.balise.search.map.MapView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Views of the map and counts of facets: from the snapshot in memory where it can answer, else from PostGIS. What is found comes
 * with the name of the data that it is made of, before it is made: whoever has that answer already needs no other.
 */
@ApplicationScoped
public class MapSearch {
    /** Up to here the filtered cells of a country take milliseconds, which an event loop has not. */
    private static final int COUNTRY_ZOOM = 9;

    private final IndexEngine index;
    private final PostgisEngine database;
    private final DataVersion versions;

    MapSearch(IndexEngine index, PostgisEngine database, DataVersion versions) {
        this.index = index;
        this.database = database;
        this.versions = versions;
    }

    /**
     * An answer that is made when it is asked for.
     *
     * @param version of the data, see {@link DataVersion}
     */
    public record Versioned<T>(String version, Supplier<T> answer) {}

    /**
     * How many venues there would be for each value of each group.
     *
     * @param matched venues that the query finds
     * @param values see {@link VenueEngine#facets}
     */
    public record Facets(long matched, Map<FilterGroup, Map<String, Integer>> values) {}

    /** The view, if it can be had in less than a millisecond and without waiting for anything. */
    public Optional<Versioned<MapView>> findReadyView(MapQuery asked) {
        return isQuick(asked)
                ? index.askWithoutWaiting(MapView.around(asked)).map(answers -> view(asked, answers))
                : Optional.empty();
    }

    /** The view; may wait for the database. */
    public Versioned<MapView> findView(MapQuery asked) {
        VenueQuery around = MapView.around(asked);
        return index.ask(around)
                .map(answers -> view(asked, answers))
                .orElseGet(() -> new Versioned<>(
                        versions.ofDatabase(), () -> MapView.of(asked, new PostgisView(database, around))));
    }

    private Versioned<MapView> view(MapQuery asked, SnapshotAnswers answers) {
        return new Versioned<>(versions.of(answers.snapshot()), () -> MapView.of(asked, source(answers)));
    }

    /** As {@link #findReadyView}, of a tile. */
    public Optional<Versioned<MapView>> findReadyTile(MapQuery tile) {
        return isQuick(tile)
                ? index.askWithoutWaiting(tile.query()).map(answers -> tile(tile, answers))
                : Optional.empty();
    }

    /** As {@link #findView}, of a tile: the query's box is its cells. */
    public Versioned<MapView> findTile(MapQuery tile) {
        return index.ask(tile.query())
                .map(answers -> tile(tile, answers))
                .orElseGet(() -> new Versioned<>(
                        versions.ofDatabase(), () -> MapView.ofCells(tile, new PostgisView(database, tile.query()))));
    }

    private Versioned<MapView> tile(MapQuery tile, SnapshotAnswers answers) {
        return new Versioned<>(versions.of(answers.snapshot()), () -> MapView.ofCells(tile, source(answers)));
    }

    /** The facets, if they can be had without waiting for anything. */
    public Optional<Versioned<Facets>> findReadyFacets(VenueQuery query) {
        return query.text() == null ? index.askWithoutWaiting(counted(query)).map(this::facets) : Optional.empty();
    }

    /** The facets; may wait for the database. */
    public Versioned<Facets> findFacets(VenueQuery query) {
        VenueQuery counted = counted(query);
        return index.ask(counted)
                .map(this::facets)
                .orElseGet(() -> new Versioned<>(
                        versions.ofDatabase(),
                        () -> new Facets(database.find(counted).matched(), database.facets(counted))));
    }

    private Versioned<Facets> facets(SnapshotAnswers answers) {
        return new Versioned<>(versions.of(answers.snapshot()), () -> new Facets(answers.count(), answers.facets()));
    }

    /** The cheapest list of the same venues: only their number is wanted. */
    private static VenueQuery counted(VenueQuery query) {
        return new VenueQuery(query.area(), query.filter(), query.text(), query.open(), Sort.COMMUNE, 1, null);
    }

    /** Texts have to be understood first, and what covers a country must be counted before. */
    private static boolean isQuick(MapQuery asked) {
        VenueQuery query = asked.query();
        return query.text() == null && (asked.zoom() > COUNTRY_ZOOM || query.asksForBoxOnly());
    }

    private static MapView.Source source(SnapshotAnswers answers) {
        return new MapView.Source() {
            @Override
            public List<MapCell> cells(int zoom) {
                return answers.cells(zoom);
            }

            @Override
            public List<MapVenue> venues(int zoom, List<Long> cells) {
                return answers.venues(zoom, cells);
            }
        };
    }
}
