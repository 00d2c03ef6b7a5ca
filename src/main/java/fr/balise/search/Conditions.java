package fr.balise.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of {@code venue_search vs} have to fulfil for a query: fragments of SQL, named after the parts of the query,
 * and their values, always bound. Which page is asked for, and in which order, is no part of it.
 */
final class Conditions {
    // Bound as an array: a text would be read again for each venue.
    private static final String OPEN_THEN = "vs.schedule_key = ANY (CAST(:schedules AS uuid[]))";

    private final List<Condition> all;

    private Conditions(List<Condition> all) {
        this.all = List.copyOf(all);
    }

    /**
     * All conditions of a query but its text.
     *
     * @param open keys of the schedules that are open when the query wants them to be; null when it does not ask
     * @param text the condition that the text makes; null without a text
     */
    static Conditions of(VenueQuery query, @Nullable Collection<UUID> open, @Nullable Condition text) {
        List<Condition> all = new ArrayList<>(AreaConditions.of(query.area()));
        all.addAll(FilterConditions.of(query.filter()));
        if (open != null) {
            all.add(Condition.of(OPEN_THEN, Map.of("schedules", open.toArray(UUID[]::new))));
        }
        if (text != null) {
            all.add(text);
        }
        return new Conditions(all);
    }

    /** As if nothing had been chosen in this group, a default included: the conditions of its facet. */
    Conditions without(FilterGroup group) {
        return new Conditions(all.stream().filter(c -> c.group() != group).toList());
    }

    /** With one more. */
    Conditions and(String sql, Map<String, Object> values) {
        List<Condition> more = new ArrayList<>(all);
        more.add(Condition.of(sql, values));
        return new Conditions(more);
    }

    boolean has(FilterGroup group) {
        return all.stream().anyMatch(c -> c.group() == group);
    }

    /** {@code WHERE …} over {@code venue_search vs}; empty when every row will do. */
    String where() {
        return all.isEmpty()
                ? ""
                : all.stream().map(Condition::sql).collect(Collectors.joining(" AND ", " WHERE ", " "));
    }

    /** The values of {@link #where()} by name. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        all.forEach(condition -> values.putAll(condition.values()));
        return values;
    }

    /** Binds all values to a statement that holds {@link #where()}. */
    <Q extends CommonQueryContract> Q bind(Q statement) {
        values().forEach((name, value) -> {
            statement.setParameter(name, value);
        });
        return statement;
    }
}
