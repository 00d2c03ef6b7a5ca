package fr.balise.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition on {@code venue_search vs}, for people to read and for PostGIS to answer.
 *
 * @param group the question of the filter that it belongs to, which its facet ignores; null for all others
 * @param sql values only as {@code :name}
 * @param values by name
 */
record Condition(@Nullable FilterGroup group, String sql, Map<String, Object> values) {

    /** @param values more than occur in the SQL do no harm */
    static Condition of(String sql, Map<String, Object> values) {
        Map<String, Object> used = new LinkedHashMap<>(values);
        used.keySet().removeIf(name -> !NamedSql.has(name, sql));
        return new Condition(null, sql, used);
    }
}
