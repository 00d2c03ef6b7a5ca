package fr.balise.search;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.search.MapSearch.Versioned;
import fr.balise.search.live.DataVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The venues that are nearest to somebody, in few words: from the snapshot in memory where it can answer, else from PostGIS. */
@ApplicationScoped
public class NearSearch {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** What a list has and this has not: there is one order and one page. */
    public static final Set<String> OF_LISTS = Set.of("tri", "apres");

    private static final String LIMIT = "limit";
    private static final Set<String> KNOWN = VenueQuery.PARAMETERS.stream()
            .filter(name -> !OF_LISTS.contains(name))
            .collect(Collectors.toUnmodifiableSet());

    private final IndexEngine index;
    private final PostgisEngine postgis;
    private final SlimVenues slim;
    private final DataVersion versions;

    NearSearch(IndexEngine index, PostgisEngine postgis, SlimVenues slim, DataVersion versions) {
        this.index = index;
        this.postgis = postgis;
        this.slim = slim;
        this.versions = versions;
    }

    /**
     * What was found.
     *
     * @param matched venues at any distance that was allowed
     */
    public record NearPage(long matched, List<NearVenue> venues) {}

    /**
     * Reads the parameters of such a question; a point is obligatory.
     *
     * @throws InvalidQuery naming every wrong parameter with its legal values
     */
    public static VenueQuery parse(Map<String, ? extends Collection<String>> parameters, Gazetteer gazetteer) {
        QueryParameters given = new QueryParameters(parameters);
        given.allow(KNOWN);
        int limit = given.one(LIMIT, text -> QueryParameters.number(text, MAX_LIMIT))
                .orElse(DEFAULT_LIMIT);
        given.check();
        Map<String, Collection<String>> others = new HashMap<>(parameters);
        others.remove(LIMIT);
        VenueQuery query = VenueQuery.parse(others, gazetteer);
        if (query.area().near().isEmpty()) {
            given.refuse(AreaParameters.NEAR, "obligatoire : latitude,longitude, comme 48.39,-4.49");
        }
        given.check();
        return new VenueQuery(query.area(), query.filter(), query.text(), query.open(), Sort.DISTANCE, limit, null);
    }

    /** The venues, if they can be had without waiting for anything. */
    public Optional<Versioned<NearPage>> findReady(VenueQuery query) {
        return query.text() == null ? index.askWithoutWaiting(query).map(this::page) : Optional.empty();
    }

    /** The venues; may wait for the database. */
    @Transactional
    public Versioned<NearPage> find(VenueQuery query) {
        return index.ask(query).map(this::page).orElseGet(() -> {
            String version = versions.ofDatabase();
            Found found = postgis.find(query);
            NearPage page = new NearPage(found.matched(), slim.list(found.venues()));
            return new Versioned<>(version, () -> page);
        });
    }

    private Versioned<NearPage> page(SnapshotAnswers answers) {
        return new Versioned<>(
                versions.of(answers.snapshot()), () -> new NearPage(answers.count(), answers.listNear()));
    }
}
