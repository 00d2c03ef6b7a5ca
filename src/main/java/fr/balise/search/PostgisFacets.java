package fr.balise.search;

import fr.balise.venue.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Facets from PostGIS: one walk over what the query finds, and one more for each group in which something is chosen. */
@ApplicationScoped
class PostgisFacets {
    private static final String COUNT = """
            SELECT facet, count(*)
            FROM venue_search vs CROSS JOIN LATERAL unnest(vs.facets) AS facet
            %s
            GROUP BY facet
            """;

    private static final String OF_GROUP = "starts_with(facet, :letter)";

    private static final String EVERYONE = "EVERYONE";

    private final Session session;

    PostgisFacets(Session session) {
        this.session = session;
    }

    /** See {@link VenueEngine#facets}. */
    Map<FilterGroup, Map<String, Integer>> facets(Conditions conditions) {
        Map<FilterGroup, Map<String, Integer>> facets = new EnumMap<>(FilterGroup.class);
        Map<String, Integer> all = count(conditions);
        for (FilterGroup group : FilterGroup.values()) {
            String letter = group.letter() + ":";
            Map<String, Integer> counts = conditions.has(group)
                    ? count(conditions.without(group).and(OF_GROUP, Map.of("letter", letter)))
                    : all;
            Map<String, Integer> values = new TreeMap<>();
            counts.forEach((facet, count) -> {
                if (facet.startsWith(letter)) {
                    values.put(facet.substring(letter.length()), count);
                }
            });
            if (group == FilterGroup.AUDIENCES) {
                welcomeEveryone(values);
            }
            if (!values.isEmpty()) {
                facets.put(group, values);
            }
        }
        return facets;
    }

    private Map<String, Integer> count(Conditions conditions) {
        var statement = session.createNativeQuery(COUNT.formatted(conditions.where()), Object[].class);
        Map<String, Integer> counts = new HashMap<>();
        for (Object[] row : conditions.bind(statement).getResultList()) {
            counts.put((String) row[0], ((Number) row[1]).intValue());
        }
        return counts;
    }

    /** Places for everyone are for each audience, too. */
    private static void welcomeEveryone(Map<String, Integer> audiences) {
        Integer everyone = audiences.remove(EVERYONE);
        if (everyone != null) {
            for (Audience audience : Audience.values()) {
                audiences.merge(audience.name(), everyone, Integer::sum);
            }
        }
    }
}
