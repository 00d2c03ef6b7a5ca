package fr.balise.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * A query that has become SQL.
 *
 * @param text null without one
 * @param openNow keys of the schedules that are open at this moment, where the order asks for them
 * @param rows of {@code venue_search}, about; 0 where the database does not know
 * @param version of the data, at least as old as the answer
 */
record Question(
        VenueQuery query,
        Conditions conditions,
        @Nullable TextConditions text,
        Collection<UUID> openNow,
        double rows,
        long version) {

    Ranking ranking() {
        return Ranking.of(query, text, openNow);
    }

    /** The conditions, and to stand behind the venue after which the page begins. */
    Conditions fromPage() {
        if (query.after() == null) {
            return conditions;
        }
        Condition after = ranking().after(query.after());
        return conditions.and(after.sql(), after.values());
    }

    /** Metres to the nearest point as SQL, null without a point or position. Needs the values of {@link #ranking()}. */
    String metres() {
        int points = query.area().near().size();
        return points == 0 ? "CAST(NULL AS double precision)" : Metres.toNearest(points);
    }

    /** A statement with all values of conditions and order that occur in it. */
    <T> NativeQuery<T> statement(Session session, String sql, Class<T> type, Conditions where) {
        NativeQuery<T> statement = session.createNativeQuery(sql, type);
        Map<String, Object> values = new HashMap<>(where.values());
        values.putAll(ranking().values());
        values.forEach((name, value) -> {
            if (statement.getParameterMetadata().getNamedParameterNames().contains(name)) {
                statement.setParameter(name, value);
            }
        });
        return statement;
    }

    /** Venues of the page and one more, which tells whether there is another page. */
    int wanted() {
        return query.limit() + 1;
    }
}
