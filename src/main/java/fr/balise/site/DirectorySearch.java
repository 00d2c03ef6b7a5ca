package fr.balise.site;

import fr.balise.search.VenuePage;
import fr.balise.search.live.DataVersion;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counts and lists venues by place. A venue of which no commune is known stands under the empty code, so that the
 * directory is complete.
 */
@ApplicationScoped
class DirectorySearch {
    /** Overseas codes have three characters, as in 97105; the others two, as in 2A004 or 75119. */
    private static final String DEPARTMENT =
            "CASE WHEN vs.insee_code LIKE '97%' OR vs.insee_code LIKE '98%' THEN left(vs.insee_code, 3)"
                    + " ELSE left(vs.insee_code, 2) END";

    private static final String DEPARTMENTS = "SELECT " + DEPARTMENT
            + " AS code, '' AS name, count(*) AS count FROM venue_search vs GROUP BY 1 ORDER BY 1";

    /** The bounds let the index on insee_code answer; the name is the sources', for when the gazetteer has none. */
    private static final String COMMUNES = """
            SELECT v.insee_code AS code, coalesce(min(v.commune_name), v.insee_code) AS name, count(*) AS count
            FROM venue v
            WHERE v.insee_code >= :department AND v.insee_code < :department || '~'
            GROUP BY v.insee_code
            ORDER BY v.insee_code
            """;

    /** In the form of venue_page_idx, commune by commune and by name. */
    private static final String VENUES = """
            SELECT v.id FROM venue v
            WHERE coalesce(v.insee_code, '') = :commune
              AND (coalesce(v.insee_code, ''), v.name, v.id) > (:commune, :name, :id)
            ORDER BY coalesce(v.insee_code, ''), v.name, v.id
            """;

    private static final String COUNT = "SELECT count(*) FROM venue v WHERE coalesce(v.insee_code, '') = :commune";

    /** How many venues one page of the directory lists: more than any commune has today. */
    static final int PAGE = 500;

    private final Session session;
    private final VenueStore venues;
    private final DataVersion versions;
    private volatile @Nullable Departments departments;

    DirectorySearch(Session session, VenueStore venues, DataVersion versions) {
        this.session = session;
        this.venues = venues;
        this.versions = versions;
    }

    /** Counted once for each state of the data: a count of all venues is no work for every visitor. */
    private record Departments(String version, List<Group> groups) {}

    /**
     * A department or a commune that has venues.
     *
     * @param code empty where no commune is known
     * @param name empty for a department
     */
    record Group(String code, String name, Long count) {}

    List<Group> listDepartments() {
        String version = versions.ofDatabase();
        Departments known = departments;
        if (known == null || !known.version().equals(version)) {
            known = new Departments(
                    version,
                    List.copyOf(
                            session.createNativeQuery(DEPARTMENTS, Group.class).getResultList()));
            departments = known;
        }
        return known.groups();
    }

    List<Group> listCommunes(String department) {
        return session.createNativeQuery(COMMUNES, Group.class)
                .setParameter("department", department)
                .getResultList();
    }

    /**
     * The venues of a commune by name.
     *
     * @param commune INSEE code, or empty for the venues of which no commune is known
     * @param after id of the last venue of the page before; null for the first page
     */
    VenuePage listVenues(String commune, @Nullable String after) {
        String name = after == null
                ? ""
                : venues.find(after).map(venue -> venue.facts().name()).orElse("");
        List<String> ids = session.createNativeQuery(VENUES, String.class)
                .setParameter("commune", commune)
                .setParameter("name", name)
                .setParameter("id", after == null ? "" : after)
                .setMaxResults(PAGE + 1)
                .getResultList();
        boolean more = ids.size() > PAGE;
        Long matched = session.createNativeQuery(COUNT, Long.class)
                .setParameter("commune", commune)
                .getSingleResult();
        return new VenuePage(
                venues.list(more ? ids.subList(0, PAGE) : ids), Map.of(), matched, more ? ids.get(PAGE - 1) : null);
    }
}
