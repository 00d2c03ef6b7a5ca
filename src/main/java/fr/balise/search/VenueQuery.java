package fr.balise.search;

import fr.balise.geo.BBox;
import fr.balise.opening.OpenTime;
import fr.balise.venue.Service;
import fr.balise.venue.StandardValue;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for. Parsed in this one place for the API and the pages alike.
 *
 * @param text as people type it, not empty; null for all
 * @param open venues whose door is certainly open then; null for all
 * @param limit venues a page, 1 to {@value #MAX_LIMIT}
 * @param after the last venue of the page before; null for the first page
 */
public record VenueQuery(
        Area area,
        VenueFilter filter,
        @Nullable String text,
        @Nullable OpenTime open,
        Sort sort,
        int limit,
        @Nullable String after) {
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;

    /** Names of the parameters that {@link #parse} reads. */
    public static final Set<String> PARAMETERS =
            Set.of("bbox", "services", "typologie", "limit", "apres", "ouvert_a", "ouvert_le", "ouvert_apres");

    /** Everything, first page. */
    public static final VenueQuery ALL =
            new VenueQuery(Area.EVERYWHERE, VenueFilter.ALL, null, null, Sort.COMMUNE, DEFAULT_LIMIT, null);

    /**
     * Reads decoded query parameters. A limit above the maximum means the maximum (OGC API - Features, requirement
     * 22); everything else that is unknown or wrong is refused.
     *
     * @throws InvalidQuery naming every wrong parameter with its legal values
     */
    public static VenueQuery parse(Map<String, ? extends Collection<String>> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        given.allow(PARAMETERS);
        VenueQuery query = new VenueQuery(
                area(given),
                filter(given),
                null,
                OpenParameters.read(given),
                Sort.COMMUNE,
                given.one("limit", VenueQuery::parseLimit).orElse(DEFAULT_LIMIT),
                given.one("apres", VenueQuery::parseId).orElse(null));
        given.check();
        return query;
    }

    private static Area area(QueryParameters given) {
        return new Area(
                given.one("bbox", BBox::parse).orElse(null),
                List.of(),
                Double.POSITIVE_INFINITY,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null);
    }

    private static VenueFilter filter(QueryParameters given) {
        return VenueFilter.of(
                set(Service.class, given.several("services", text -> StandardValue.parse(Service.class, text))),
                set(Typology.class, given.several("typologie", Typology::parse)));
    }

    /** The parameters that say {@link #open} in an address, by name; empty when it is null. */
    public Map<String, String> openParameters() {
        return open == null ? Map.of() : OpenParameters.of(open);
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> values) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(values);
        return set;
    }

    private static Integer parseLimit(String text) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) == 0) {
            throw new IllegalArgumentException("nombre entier de 1 à " + MAX_LIMIT + " attendu, et non : " + text);
        }
        return Math.min(Integer.parseInt(text), MAX_LIMIT);
    }

    private static String parseId(String text) {
        if (!VenueId.isWellFormed(text)) {
            throw new IllegalArgumentException("identifiant de lieu attendu (10 caractères), et non : " + text);
        }
        return text;
    }
}
