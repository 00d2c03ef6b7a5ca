package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.search.InvalidQuery.Violation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed so far.
 *
 * @param text on one line, not empty
 * @param near where the person looks; null where that is not known
 * @param types what may be suggested, never empty
 * @param limit how many suggestions
 */
public record SuggestionQuery(String text, @Nullable Position near, Set<Suggestion.Type> types, int limit) {
    static final int MAX_LIMIT = 50;
    static final int DEFAULT_LIMIT = 10;
    private static final Set<String> PARAMETERS = Set.of("q", "pres_de", "types", "limit");

    /**
     * Reads decoded query parameters.
     *
     * @throws InvalidQuery naming every wrong parameter with its legal values
     */
    public static SuggestionQuery parse(Map<String, ? extends Collection<String>> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        given.allow(PARAMETERS);
        Set<Suggestion.Type> types = EnumSet.noneOf(Suggestion.Type.class);
        types.addAll(given.several(
                "types", text -> QueryParameters.named(Suggestion.Type.values(), Suggestion.Type::wireName, text)));
        SuggestionQuery query = new SuggestionQuery(
                given.one("q", VenueQuery.MAX_TEXT, VenueQuery::oneLine).orElse(""),
                given.one("pres_de", Position::parse).orElse(null),
                types.isEmpty() ? EnumSet.allOf(Suggestion.Type.class) : types,
                given.one("limit", text -> QueryParameters.number(text, MAX_LIMIT))
                        .orElse(DEFAULT_LIMIT));
        given.check();
        if (query.text().isEmpty()) {
            throw new InvalidQuery(List.of(new Violation("q", "dites ce que vous cherchez : q=vill")));
        }
        return query;
    }
}
