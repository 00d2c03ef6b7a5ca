package fr.balise.search;

import fr.balise.search.Found.Hit;
import fr.balise.venue.Typology;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Answers a {@link VenueQuery} with whole venues; the quicker engine that can finds them. */
@ApplicationScoped
public class VenueSearch {
    private static final String KINDS = """
            SELECT substr(facet, 3), count(*)
            FROM venue_search vs CROSS JOIN LATERAL unnest(vs.facets) AS facet
            WHERE starts_with(facet, 'T:') AND NOT vs.facets && '{E:CLOSED_FOR_GOOD}'
            GROUP BY 1
            """;

    private final Session session;
    private final VenueStore venues;
    private final IndexEngine index;
    private final PostgisEngine postgis;
    private volatile @Nullable Kinds kinds;

    VenueSearch(Session session, VenueStore venues, IndexEngine index, PostgisEngine postgis) {
        this.session = session;
        this.venues = venues;
        this.index = index;
        this.postgis = postgis;
    }

    /** The venues that the query asks for. */
    @Transactional
    public VenuePage find(VenueQuery query) {
        Found found = index.ask(query).map(SnapshotAnswers::find).orElseGet(() -> postgis.find(query));
        List<String> ids = found.venues().stream().map(Hit::id).toList();
        // The index may be a moment behind: who was deleted in between is left out, and the next page begins all the
        // same.
        List<Venue> page = venues.list(ids);
        Map<String, Double> meters = new HashMap<>();
        found.venues().stream()
                .filter(hit -> !Double.isNaN(hit.meters()))
                .forEach(hit -> meters.put(hit.id(), hit.meters()));
        return new VenuePage(page, meters, found.matched(), found.more() ? ids.get(ids.size() - 1) : null);
    }

    /** The kinds of venue that occur, with the number of venues of each that are not closed for good. */
    @Transactional
    public Map<Typology, Long> countByTypology() {
        Map<Typology, Long> counts = new EnumMap<>(Typology.class);
        Map<FilterGroup, Map<String, Integer>> facets =
                index.ask(VenueQuery.ALL).map(SnapshotAnswers::facets).orElse(Map.of());
        facets.getOrDefault(FilterGroup.TYPOLOGIES, Map.of())
                .forEach((kind, count) -> counts.put(Typology.valueOf(kind), (long) count));
        return facets.isEmpty() ? countInDatabase() : counts;
    }

    /** A million venues take half a second, so the counts are kept as long as the data stay the same. */
    private Map<Typology, Long> countInDatabase() {
        long version = session.createNativeQuery("SELECT version FROM search_version", Long.class)
                .getSingleResult();
        Kinds known = kinds;
        if (known == null || known.version() != version) {
            Map<Typology, Long> counts = new EnumMap<>(Typology.class);
            for (Object[] row : session.createNativeQuery(KINDS, Object[].class).getResultList()) {
                counts.put(Typology.valueOf((String) row[0]), ((Number) row[1]).longValue());
            }
            known = new Kinds(version, counts);
            kinds = known;
        }
        return known.counts();
    }

    /** @param version of the data that were counted */
    private record Kinds(long version, Map<Typology, Long> counts) {}
}
