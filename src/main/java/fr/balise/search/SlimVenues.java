package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.search.Found.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Venues in few words, from {@code venue_search}. */
@ApplicationScoped
class SlimVenues {
    private static final String THESE = """
            SELECT vs.id, vs.name, ST_X(vs.position), ST_Y(vs.position), vs.insee_code, array_to_string(vs.facets, ',')
            FROM unnest(CAST(:ids AS text[])) WITH ORDINALITY AS wanted (id, place)
            JOIN venue_search vs ON vs.id = wanted.id
            ORDER BY wanted.place
            """;

    private final Session session;

    SlimVenues(Session session) {
        this.session = session;
    }

    /** Those that were found, in the same order. */
    List<NearVenue> list(List<Hit> found) {
        Map<String, Double> meters = found.stream().collect(Collectors.toMap(Hit::id, Hit::meters));
        return session
                .createNativeQuery(THESE, Object[].class)
                .setParameter("ids", found.stream().map(Hit::id).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> venue(row, meters))
                .toList();
    }

    private static NearVenue venue(Object[] row, Map<String, Double> meters) {
        String id = (String) row[0];
        ShownFacets shown = ShownFacets.of((String) row[5]);
        Position position =
                row[2] == null ? null : new Position(((Number) row[3]).doubleValue(), ((Number) row[2]).doubleValue());
        return new NearVenue(
                id,
                (String) row[1],
                position,
                shown.precision(),
                (String) row[4],
                shown.typologies(),
                shown.state(),
                meters.getOrDefault(id, Double.NaN));
    }
}
