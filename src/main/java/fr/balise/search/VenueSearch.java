package fr.balise.search;

import fr.balise.geo.BBox;
import fr.balise.opening.OpenTime;
import fr.balise.opening.OpenVenues;
import fr.balise.opening.OpenVenues.OpenSchedules;
import fr.balise.venue.Typology;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Answers a {@link VenueQuery} from PostGIS, commune by commune and by name within a commune. */
@ApplicationScoped
public class VenueSearch {
    private static final String IN_BOX = "v.position && ST_MakeEnvelope(:west, :south, :east, :north, 4326)";
    private static final String IN_BOX_OVER_180 = """
            (v.position && ST_MakeEnvelope(:west, :south, 180, :north, 4326)
             OR v.position && ST_MakeEnvelope(-180, :south, :east, :north, 4326))""";
    private static final String OFFERS_ANY = "v.services && CAST(:services AS text[])";
    // Bound as an array: a text would be read again for each venue.
    private static final String OPEN_THEN = "v.schedule_key = ANY (CAST(:schedules AS uuid[]))";
    /**
     * Plans for the very keys, which the planner then hashes. A plan for any keys compares them one by one: with a million
     * venues and 900 keys a page took 20 s instead of 8 ms.
     */
    private static final String PLAN_FOR_THESE = "SET LOCAL plan_cache_mode = force_custom_plan";

    private static final String OF_ANY_KIND = "v.typologies && CAST(:typologies AS text[])";
    // The same row as in venue_page_idx, so that a page far behind costs no more than the first.
    private static final String PAGE_KEY = "(coalesce(v.insee_code, ''), v.name, v.id)";
    private static final String AFTER =
            PAGE_KEY + " > (SELECT coalesce(a.insee_code, ''), a.name, a.id FROM venue a WHERE a.id = :after)";
    private static final String ORDER = " ORDER BY coalesce(v.insee_code, ''), v.name, v.id";

    /** An import that ends while we search is rare; two in a row within milliseconds do not happen. */
    private static final int ATTEMPTS = 3;

    private final Session session;
    private final VenueStore venues;
    private final OpenVenues openVenues;

    VenueSearch(Session session, VenueStore venues, OpenVenues openVenues) {
        this.session = session;
        this.venues = venues;
        this.openVenues = openVenues;
    }

    /** The venues that the query asks for. */
    @Transactional
    public VenuePage find(VenueQuery query) {
        OpenTime when = query.open();
        if (when == null) {
            return find(query, null);
        }
        session.createNativeMutationQuery(PLAN_FOR_THESE).executeUpdate();
        OpenSchedules open = openVenues.find(when);
        VenuePage page = find(query, open);
        for (int attempt = 2; attempt <= ATTEMPTS && !openVenues.isCurrent(open); attempt++) {
            // A venue that got another schedule in between would be missing.
            session.clear();
            open = openVenues.find(when);
            page = find(query, open);
        }
        return page;
    }

    private VenuePage find(VenueQuery query, @Nullable OpenSchedules open) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(query, values);
        if (open != null) {
            conditions.add(OPEN_THEN);
            values.put("schedules", open.keys().toArray(UUID[]::new));
        }
        long matched = count(conditions, values);
        if (query.after() != null) {
            conditions.add(AFTER);
            values.put("after", cursor(query.after()));
        }
        // One more than asked for tells whether there is a next page.
        List<String> ids = bind(select("v.id", conditions) + ORDER, String.class, values)
                .setMaxResults(query.limit() + 1)
                .getResultList();
        boolean more = ids.size() > query.limit();
        List<Venue> page = venues.list(more ? ids.subList(0, query.limit()) : ids);
        return new VenuePage(page, matched, more ? ids.get(query.limit() - 1) : null);
    }

    /** The venue to go on after; one that was merged meanwhile stands for the one that took it over. */
    private String cursor(String id) {
        return venues.find(id)
                .map(Venue::id)
                .or(() -> venues.findRedirect(id))
                .orElseThrow(() -> new InvalidQuery(List.of(new InvalidQuery.Violation(
                        "apres", "aucun lieu n'a l'identifiant " + id + " ; recommencez à la première page"))));
    }

    /** The kinds of venue that occur, with the number of venues of each. */
    @Transactional
    public Map<Typology, Long> countByTypology() {
        Map<Typology, Long> counts = new java.util.EnumMap<>(Typology.class);
        String sql = "SELECT kind, count(*) FROM venue v, unnest(v.typologies) AS kind GROUP BY kind";
        for (Object[] row : session.createNativeQuery(sql, Object[].class).getResultList()) {
            counts.put(Typology.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }

    private long count(List<String> conditions, Map<String, Object> values) {
        return bind(select("count(*)", conditions), Long.class, values).getSingleResult();
    }

    private static String select(String what, List<String> conditions) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return "SELECT " + what + " FROM venue v" + where;
    }

    private static List<String> conditions(VenueQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (query.area().bbox() != null) {
            conditions.add(box(query.area().bbox(), values));
        }
        if (!query.filter().services().isEmpty()) {
            conditions.add(OFFERS_ANY);
            values.put("services", arrayLiteral(query.filter().services()));
        }
        if (!query.filter().typologies().isEmpty()) {
            conditions.add(OF_ANY_KIND);
            values.put("typologies", arrayLiteral(query.filter().typologies()));
        }
        return conditions;
    }

    private static String box(BBox box, Map<String, Object> values) {
        values.put("west", box.west());
        values.put("south", box.south());
        values.put("east", box.east());
        values.put("north", box.north());
        return box.crossesAntimeridian() ? IN_BOX_OVER_180 : IN_BOX;
    }

    /** PostgreSQL's text form of an array; safe, since the names of constants hold no special character. */
    private static String arrayLiteral(Set<? extends Enum<?>> constants) {
        return "{" + String.join(",", constants.stream().map(Enum::name).toList()) + "}";
    }

    private <T> NativeQuery<T> bind(String sql, Class<T> type, Map<String, Object> values) {
        NativeQuery<T> query = session.createNativeQuery(sql, type);
        values.forEach((name, value) -> {
            query.setParameter(name, value);
        });
        return query;
    }
}
