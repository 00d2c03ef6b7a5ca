package fr.balise.search;

import fr.balise.gazetteer.Gazetteer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a map, or a count beside it, asks for: all that a search has but order and page.
 *
 * @param query whose box is the view; null for the world
 * @param zoom 0 to {@value MapCell#MAX_ZOOM}
 */
public record MapQuery(VenueQuery query, int zoom) {
    public static final String ZOOM = "zoom";

    /** Four screens of 3840 by 2160 pixels: nobody looks at more, and memory and time have a bound. */
    public static final int MAX_CELLS = 8192;

    /** Parameters that a list has and a map has not. */
    public static final Set<String> OF_LISTS = Set.of("limit", "apres", "tri");

    /**
     * Reads the parameters of a view of the map.
     *
     * @throws InvalidQuery naming every wrong parameter with its legal values
     */
    public static MapQuery parse(Map<String, ? extends Collection<String>> parameters, Gazetteer gazetteer) {
        QueryParameters given = new QueryParameters(parameters);
        VenueQuery query = read(given, new Kinds(parameters, Set.of(ZOOM), Set.of()), gazetteer);
        int zoom = given.one(ZOOM, MapQuery::parseZoom).orElse(-1);
        if (zoom < 0 && !parameters.containsKey(ZOOM)) {
            given.refuse(ZOOM, "obligatoire : nombre entier de 0 à " + MapCell.MAX_ZOOM);
        }
        given.check();
        if (cells(query, zoom) > MAX_CELLS) {
            given.refuse(
                    "bbox",
                    "vue trop grande pour le zoom " + zoom + " : un cadre plus petit, ou un zoom de "
                            + largestZoom(query) + " au plus");
        }
        given.check();
        return new MapQuery(query, zoom);
    }

    /**
     * Reads the parameters of a question that has no order, no pages and no zoom.
     *
     * @param without parameters that a search has and this question has not either
     * @throws InvalidQuery naming every wrong parameter with its legal values
     */
    public static VenueQuery parseFilter(
            Map<String, ? extends Collection<String>> parameters, Gazetteer gazetteer, String... without) {
        QueryParameters given = new QueryParameters(parameters);
        VenueQuery query = read(given, new Kinds(parameters, Set.of(), Set.of(without)), gazetteer);
        given.check();
        return query;
    }

    /** The parameters of a request: those of its own, and those of a search but some. */
    private record Kinds(Map<String, ? extends Collection<String>> given, Set<String> own, Set<String> without) {
        Set<String> shared() {
            Set<String> shared = new TreeSet<>(VenueQuery.PARAMETERS);
            shared.removeAll(OF_LISTS);
            shared.removeAll(without);
            return shared;
        }

        Set<String> known() {
            Set<String> known = shared();
            known.addAll(own);
            return known;
        }

        Map<String, Collection<String>> ofSearch() {
            Map<String, Collection<String>> search = new LinkedHashMap<>(given);
            search.keySet().retainAll(shared());
            return search;
        }
    }

    private static VenueQuery read(QueryParameters given, Kinds parameters, Gazetteer gazetteer) {
        given.allow(parameters.known());
        try {
            return VenueQuery.parse(parameters.ofSearch(), gazetteer);
        } catch (InvalidQuery e) {
            e.violations().forEach(wrong -> given.refuse(wrong.parameter(), wrong.message()));
            return VenueQuery.ALL;
        }
    }

    private static Integer parseZoom(String text) {
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > MapCell.MAX_ZOOM) {
            throw new IllegalArgumentException(
                    "nombre entier de 0 à " + MapCell.MAX_ZOOM + " attendu, et non : " + text);
        }
        return Integer.parseInt(text);
    }

    private static long cells(VenueQuery query, int zoom) {
        List<CellRange> ranges = CellRange.of(query.area().bbox(), zoom);
        return ranges.stream().mapToLong(CellRange::size).sum();
    }

    private static int largestZoom(VenueQuery query) {
        int zoom = 0;
        while (cells(query, zoom + 1) <= MAX_CELLS) {
            zoom++;
        }
        return zoom;
    }
}
