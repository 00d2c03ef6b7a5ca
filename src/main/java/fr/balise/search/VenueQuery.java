package fr.balise.search;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.geo.BBox;
import fr.balise.opening.OpenTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for. Parsed in this one place for the API and the pages alike.
 *
 * @param text as people type it, not blank, on one line; null for all
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
    /** Characters of {@link #text}: more than any name and address. */
    public static final int MAX_TEXT = 200;

    private static final String TEXT = "q";
    private static final String SORT = "tri";
    private static final String LIMIT = "limit";
    private static final String AFTER = "apres";

    /** What no name holds and PostgreSQL does not keep: control characters and halves of characters. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    /** Names of the parameters that {@link #parse} reads. */
    public static final Set<String> PARAMETERS = parameterNames();

    /** Everything, first page. */
    public static final VenueQuery ALL =
            new VenueQuery(Area.EVERYWHERE, VenueFilter.ALL, null, null, Sort.COMMUNE, DEFAULT_LIMIT, null);

    private static Set<String> parameterNames() {
        Set<String> names = new TreeSet<>(Set.of(TEXT, SORT, LIMIT, AFTER));
        names.addAll(AreaParameters.NAMES);
        names.addAll(FilterParameters.names());
        names.addAll(OpenParameters.NAMES);
        return Set.copyOf(names);
    }

    /**
     * Reads decoded query parameters. A limit above the maximum means the maximum (OGC API - Features, requirement
     * 22); everything else that is unknown or wrong is refused.
     *
     * @param gazetteer knows which codes of communes and other areas there are
     * @param others names of parameters that the caller reads itself
     * @throws InvalidQuery naming every wrong parameter with its legal values
     */
    public static VenueQuery parse(
            Map<String, ? extends Collection<String>> parameters, Gazetteer gazetteer, String... others) {
        QueryParameters given = new QueryParameters(parameters);
        Set<String> more = Set.of(others);
        given.allow(name -> PARAMETERS.contains(name) || more.contains(name), () -> {
            Set<String> known = new TreeSet<>(PARAMETERS);
            known.addAll(more);
            return known;
        });
        Area area = AreaParameters.read(given, gazetteer);
        VenueFilter filter = FilterParameters.read(given);
        String text = given.one(TEXT, MAX_TEXT, VenueQuery::oneLine)
                .filter(line -> !line.isEmpty())
                .orElse(null);
        VenueQuery query = new VenueQuery(
                area,
                filter,
                text,
                OpenParameters.read(given),
                sort(given, area, text),
                given.one(LIMIT, VenueQuery::parseLimit).orElse(DEFAULT_LIMIT),
                given.one(AFTER, QueryParameters::venueId).orElse(null));
        given.check();
        return query;
    }

    private static Sort sort(QueryParameters given, Area area, @Nullable String text) {
        Optional<Sort> asked = given.one(SORT, name -> QueryParameters.named(Sort.values(), Sort::wireName, name));
        if (asked.equals(Optional.of(Sort.DISTANCE)) && area.near().isEmpty()) {
            given.refuse(SORT, "distance demande aussi " + AreaParameters.NEAR + "=latitude,longitude");
        }
        if (asked.equals(Optional.of(Sort.RELEVANCE)) && text == null) {
            given.refuse(SORT, "pertinence demande aussi un texte : " + TEXT);
        }
        return asked.orElse(usualSort(area, text));
    }

    private static Sort usualSort(Area area, @Nullable String text) {
        if (text != null) {
            return Sort.RELEVANCE;
        }
        return area.near().isEmpty() ? Sort.COMMUNE : Sort.DISTANCE;
    }

    static String oneLine(String text) {
        return NO_TEXT.matcher(text).replaceAll(" ").strip();
    }

    private static Integer parseLimit(String text) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) == 0) {
            throw new IllegalArgumentException("nombre entier de 1 à " + MAX_LIMIT + " attendu, et non : " + text);
        }
        return Math.min(Integer.parseInt(text), MAX_LIMIT);
    }

    /**
     * The query as parameters that {@link #parse} reads as the same query: one fixed order, defaults left out, so that the same
     * question is always the same address and the same key of a cache. A name stands as often as it has values.
     */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(conditionParameters());
        if (sort != usualSort(area, text)) {
            parameters.put(SORT, List.of(sort.wireName()));
        }
        if (limit != DEFAULT_LIMIT) {
            parameters.put(LIMIT, List.of(String.valueOf(limit)));
        }
        if (after != null) {
            parameters.put(AFTER, List.of(after));
        }
        return parameters;
    }

    /** {@link #parameters()} without order and page, as a new map: what decides which venues are found. */
    public Map<String, List<String>> conditionParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (text != null) {
            parameters.put(TEXT, List.of(text));
        }
        FilterParameters.write(filter, parameters);
        openParameters().forEach((name, value) -> parameters.put(name, List.of(value)));
        AreaParameters.write(area, parameters);
        return parameters;
    }

    /** The parameters that say {@link #open} in an address, by name; empty when it is null. */
    public Map<String, String> openParameters() {
        return open == null ? Map.of() : OpenParameters.of(open);
    }

    /** Whether it asks for all venues of a box that are not gone, or of everywhere. */
    boolean asksForBoxOnly() {
        return text == null && open == null && filter.equals(VenueFilter.ALL) && area.isBoxOnly();
    }

    /** The same conditions and order on another page. */
    public VenueQuery page(int newLimit, @Nullable String newAfter) {
        return new VenueQuery(area, filter, text, open, sort, newLimit, newAfter);
    }

    /** The same without a box: what a map that shows all of France would ask. */
    public VenueQuery everywhere() {
        return inBox(null);
    }

    /** The same in another box. */
    public VenueQuery inBox(@Nullable BBox box) {
        Area there = new Area(
                box,
                area.near(),
                area.withinMeters(),
                area.communes(),
                area.epcis(),
                area.departments(),
                area.regions(),
                area.polygon());
        return new VenueQuery(there, filter, text, open, sort, limit, after);
    }
}
