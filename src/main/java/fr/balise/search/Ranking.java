package fr.balise.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of {@code venue_search vs} as SQL: expressions, each ascending and never null, the last of them the id. So a place in
 * the order is one row of values, and what comes behind it is one comparison.
 */
final class Ranking {
    private static final String ID = "vs.id";
    private static final String NAME = "vs.name";
    private static final List<String> COMMUNE = List.of("vs.insee_code", NAME, ID);
    /** As venue_search_freshness_idx has it: days up to a far one, without a date at the end. */
    private static final String AGE = "coalesce(DATE '2500-01-01' - vs.verified_on, 2147483647)";

    private static final String NOTHING = "CAST(0 AS double precision)";
    private static final String FARNESS = "coalesce(%s, 'Infinity')";
    private static final String CLOSED_NOW =
            "CASE WHEN vs.schedule_key = ANY (CAST(:openNow AS uuid[])) THEN 0 ELSE 1 END";

    private static final String AFTER = "(%s) > (SELECT %s FROM venue_search vs WHERE vs.id = :after)";

    private final List<String> keys;
    private final @Nullable TextConditions text;
    private final Map<String, Object> values = new HashMap<>();

    private Ranking(List<String> keys, @Nullable TextConditions text) {
        this.keys = keys;
        this.text = text;
    }

    /**
     * The order of a query.
     *
     * @param text what the text of the query has become; null without one
     * @param openNow keys of the schedules that are open at this moment; only looked at for relevance
     */
    static Ranking of(VenueQuery query, @Nullable TextConditions text, Collection<UUID> openNow) {
        int points = query.area().near().size();
        // No bare number: ORDER BY 0 means the column of that number.
        String farness = points == 0 ? NOTHING : FARNESS.formatted(Metres.toNearest(points));
        String misfit = text == null ? NOTHING : "-1 * " + text.score();
        Ranking ranking = new Ranking(
                switch (query.sort()) {
                    case COMMUNE -> COMMUNE;
                    case NAME -> List.of(NAME, ID);
                    case FRESHNESS -> List.of(AGE, ID);
                    case DISTANCE -> List.of(farness, ID);
                    case RELEVANCE -> List.of(misfit, farness, CLOSED_NOW, "vs.insee_code", NAME, ID);
                },
                query.sort() == Sort.RELEVANCE ? text : null);
        if (query.sort() == Sort.RELEVANCE) {
            ranking.values.put("openNow", openNow.toArray(UUID[]::new));
            if (text != null) {
                ranking.values.putAll(text.scoreValues());
            }
        }
        Metres.bind(query.area().near(), ranking.values);
        return ranking;
    }

    /** {@code ORDER BY} this. */
    String keys() {
        return String.join(", ", keys);
    }

    /** Values of {@link #keys()}, and of the metres, by name. */
    Map<String, Object> values() {
        return values;
    }

    /** What comes behind a venue that is in {@code venue_search}. */
    Condition after(String id) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("after", id);
        List<String> place = new ArrayList<>(keys);
        if (text != null) {
            // Who no longer fits has no points, even for the words that he still has: his place is the end of the list.
            place.set(0, "CASE WHEN %s THEN %s ELSE 0 END".formatted(text.condition(), keys.get(0)));
            all.putAll(text.values());
        }
        return Condition.of(AFTER.formatted(keys(), String.join(", ", place)), all);
    }
}
