package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.search.InvalidQuery.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stops of mobile venues somebody asks for. Parsed in this one place for the API and the pages alike.
 *
 * @param near where the person is; null where one venue is asked for
 * @param kilometers how far a stop may be
 * @param venue only the stops of this one; null for all
 * @param days how far ahead visits are told, from today on
 * @param limit how many stops
 */
public record StopQuery(
        @Nullable Position near, int kilometers, @Nullable String venue, int days, int limit) {
    static final int MAX_KILOMETERS = 100;
    static final int MAX_DAYS = 92;
    static final int MAX_LIMIT = 100;

    private static final Set<String> PARAMETERS = Set.of("pres_de", "rayon", "lieu", "jours", "limit");

    /**
     * Reads decoded query parameters.
     *
     * @throws InvalidQuery naming every wrong parameter with its legal values
     */
    public static StopQuery parse(Map<String, ? extends Collection<String>> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        given.allow(PARAMETERS);
        StopQuery query = new StopQuery(
                given.one("pres_de", Position::parse).orElse(null),
                given.one("rayon", text -> QueryParameters.number(text, MAX_KILOMETERS))
                        .orElse(20),
                given.one("lieu", QueryParameters::venueId).orElse(null),
                given.one("jours", text -> QueryParameters.number(text, MAX_DAYS))
                        .orElse(14),
                given.one("limit", text -> QueryParameters.number(text, MAX_LIMIT))
                        .orElse(20));
        given.check();
        if (query.near() == null && query.venue() == null) {
            throw new InvalidQuery(List.of(new Violation(
                    "pres_de", "dites où : pres_de=latitude,longitude, ou lieu=identifiant d'un lieu itinérant")));
        }
        return query;
    }
}
