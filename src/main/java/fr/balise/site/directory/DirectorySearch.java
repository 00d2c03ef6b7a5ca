package fr.balise.site.directory;

import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Counts and lists venues by commune. A venue of which no commune is known stands under the empty code, so that the
 * directory is complete.
 */
@ApplicationScoped
class DirectorySearch {
    /** A walk along venue_search_page_idx that looks at no row where the table is vacuumed. */
    private static final String COUNTS = "SELECT vs.insee_code, count(*) FROM venue_search vs GROUP BY vs.insee_code";

    private static final String NAMES = """
            SELECT v.insee_code, min(v.commune_name) FROM venue v
            WHERE v.insee_code = ANY (string_to_array(:codes, ',')) AND v.commune_name IS NOT NULL
            GROUP BY v.insee_code
            """;

    /** In the order of venue_search_page_idx, which goes on from the offset without a sort. */
    private static final String OF_ONE =
            "SELECT vs.id FROM venue_search vs WHERE vs.insee_code = :codes ORDER BY vs.name, vs.id";

    /** A commune that took others over, whose venues may still bear their codes: few enough to be sorted. */
    private static final String OF_SEVERAL = """
            SELECT vs.id FROM venue_search vs
            WHERE vs.insee_code = ANY (string_to_array(:codes, ',')) ORDER BY vs.name, vs.id
            """;

    private final Session session;
    private final VenueStore venues;

    DirectorySearch(Session session, VenueStore venues) {
        this.session = session;
        this.venues = venues;
    }

    /** How many venues bear each INSEE code. */
    Map<String, Long> countByCode() {
        Map<String, Long> counts = new HashMap<>();
        for (Object[] row : session.createNativeQuery(COUNTS, Object[].class).getResultList()) {
            counts.put((String) row[0], ((Number) row[1]).longValue());
        }
        return counts;
    }

    /** What the sources call communes that the gazetteer does not know; those that nobody names are left out. */
    Map<String, String> namesOf(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            for (Object[] row : session.createNativeQuery(NAMES, Object[].class)
                    .setParameter("codes", String.join(",", codes))
                    .getResultList()) {
                names.put((String) row[0], (String) row[1]);
            }
        }
        return names;
    }

    /**
     * Venues by name.
     *
     * @param codes INSEE codes of one commune; the empty code for the venues of which no commune is known
     * @param skipped how many come before the first of these
     */
    List<Venue> listVenues(List<String> codes, int skipped, int limit) {
        NativeQuery<String> query = session.createNativeQuery(codes.size() == 1 ? OF_ONE : OF_SEVERAL, String.class);
        return venues.list(query.setParameter("codes", String.join(",", codes))
                .setFirstResult(skipped)
                .setMaxResults(limit)
                .getResultList());
    }
}
