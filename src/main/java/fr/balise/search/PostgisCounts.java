package fr.balise.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * How many venues a query finds. To count a million rows takes as long as to answer a thousand questions about the nearest, so
 * a count is kept as long as the data stay the same.
 */
@ApplicationScoped
class PostgisCounts {
    private static final String COUNT = "SELECT count(*) FROM venue_search vs %s";
    private static final int KEPT = 2_000;
    /** Characters of a question that may come again; longer ones would only fill the memory. */
    private static final int MAX_KEY = 1_000;

    /** @param version of the data that was counted */
    private record Counted(long version, long matched) {}

    private final Session session;
    private final Map<String, Counted> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
            return size() > KEPT;
        }
    });

    PostgisCounts(Session session) {
        this.session = session;
    }

    long count(Question question) {
        if (!dependsOnVenuesOnly(question.query())) {
            return ask(question);
        }
        String key = key(question.query());
        if (key.length() > MAX_KEY) {
            return ask(question);
        }
        Counted known = kept.get(key);
        if (known != null && known.version() == question.version()) {
            return known.matched();
        }
        long matched = ask(question);
        kept.put(key, new Counted(question.version(), matched));
        return matched;
    }

    /** Points without a radius leave no venue out: all who ask for the nearest share one count. */
    private static String key(VenueQuery query) {
        Map<String, List<String>> parameters = query.conditionParameters();
        if (query.area().withinMeters() == Double.POSITIVE_INFINITY) {
            parameters.remove(AreaParameters.NEAR);
        }
        return parameters.toString();
    }

    /** Doors depend on the hour and on holidays, areas with a code on the gazetteer; a drawn area does not come again. */
    private static boolean dependsOnVenuesOnly(VenueQuery query) {
        Area area = query.area();
        return query.open() == null
                && area.communes().isEmpty()
                && area.epcis().isEmpty()
                && area.departments().isEmpty()
                && area.regions().isEmpty()
                && area.polygon() == null;
    }

    private long ask(Question question) {
        Conditions where = question.conditions();
        return where.bind(session.createNativeQuery(COUNT.formatted(where.where()), Long.class))
                .getSingleResult();
    }
}
