package fr.balise.search;

import fr.balise.opening.OpenTime;
import fr.balise.opening.OpenVenues;
import fr.balise.opening.OpenVenues.OpenSchedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes SQL of queries: reads their text, looks up which doors are open, and bounds what the database may do for them. */
@ApplicationScoped
class Questions {
    /**
     * One question to begin each with. No answer takes longer than the timeout, whatever was asked. Plans are made for the very
     * values: a plan for any array of keys compares them one by one (with a million venues and 900 keys a page took 20 s instead
     * of 8 ms), and one for any facet does not know the rare from the usual.
     */
    private static final String BEGIN = """
            SELECT set_config('statement_timeout', :timeout, true), set_config('plan_cache_mode', 'force_custom_plan', true),
                (SELECT version FROM search_version),
                (SELECT reltuples FROM pg_class WHERE oid = CAST('venue_search' AS regclass))
            """;

    /** An import that ends while we search is rare; two in a row within milliseconds do not happen. */
    private static final int ATTEMPTS = 3;

    private final Session session;
    private final OpenVenues openVenues;
    private final PostgisTexts texts;
    private final ReadingConfig config;

    Questions(Session session, OpenVenues openVenues, PostgisTexts texts, ReadingConfig config) {
        this.session = session;
        this.openVenues = openVenues;
        this.texts = texts;
        this.config = config;
    }

    /** Asks within the transaction of the caller; more than once when venues change their hours in between. */
    <T> T ask(VenueQuery query, Function<Question, T> answer) {
        OpenTime when = query.open();
        if (when == null) {
            return answer.apply(question(query, null));
        }
        OpenSchedules open = openVenues.find(when);
        T answered = answer.apply(question(query, open.keys()));
        for (int attempt = 2; attempt <= ATTEMPTS && !openVenues.isCurrent(open); attempt++) {
            // A venue that got another schedule in between would be missing.
            session.clear();
            open = openVenues.find(when);
            answered = answer.apply(question(query, open.keys()));
        }
        return answered;
    }

    /** As {@link #ask}, of an answer that bounds its work itself ({@link LookStore}): often nothing else has to be asked. */
    <T> T askConditions(VenueQuery query, Function<Conditions, T> answer) {
        return query.open() == null && query.text() == null
                ? answer.apply(Conditions.of(query, null, null))
                : ask(query, question -> answer.apply(question.conditions()));
    }

    private Question question(VenueQuery query, @Nullable List<UUID> open) {
        Object[] begun = session.createNativeQuery(BEGIN, Object[].class)
                .setParameter("timeout", config.timeout().toMillis() + "ms")
                .getSingleResult();
        long version = ((Number) begun[2]).longValue();
        // -1 where nothing has been counted yet.
        double rows = Math.max(0, ((Number) begun[3]).doubleValue());
        List<UUID> openNow = query.sort() == Sort.RELEVANCE
                ? openVenues.find(new OpenTime.Now()).keys()
                : List.of();
        TextConditions text = query.text() == null ? null : texts.read(query.text());
        Condition fits = text == null ? null : fits(text);
        return new Question(query, Conditions.of(query, open, fits), text, openNow, rows, version);
    }

    /** The values are those of the score, too: where nothing can fit the condition has none of them. */
    private static Condition fits(TextConditions text) {
        Map<String, Object> values = new HashMap<>(text.values());
        values.keySet().removeIf(name -> !text.condition().contains(":" + name + " "));
        return Condition.of(text.condition(), values);
    }
}
