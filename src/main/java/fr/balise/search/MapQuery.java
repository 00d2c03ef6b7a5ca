package fr.balise.search;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.geo.BBox;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    private static final Set<String> OF_MAPS = VenueQuery.PARAMETERS.stream()
            .filter(name -> !OF_LISTS.contains(name))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads the parameters of a view of the map. Its box grows to whole cells, of which every view is made: whoever pans by less
     * than a cell asks the same.
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
        return new MapQuery(ofWholeCells(query, zoom), zoom);
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
        boolean isShared(String name) {
            return OF_MAPS.contains(name) && !without.contains(name);
        }

        Set<String> known() {
            Set<String> known = new TreeSet<>(OF_MAPS);
            known.removeAll(without);
            known.addAll(own);
            return known;
        }

        Map<String, Collection<String>> ofSearch() {
            Map<String, Collection<String>> search = new LinkedHashMap<>(given);
            search.keySet().removeIf(name -> !isShared(name));
            return search;
        }
    }

    private static VenueQuery read(QueryParameters given, Kinds parameters, Gazetteer gazetteer) {
        given.allow(name -> parameters.isShared(name) || parameters.own().contains(name), parameters::known);
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

    private static VenueQuery ofWholeCells(VenueQuery query, int zoom) {
        BBox box = query.area().bbox();
        List<CellRange> ranges = CellRange.of(box, zoom);
        return box == null || ranges.size() > 1
                ? query
                : query.inBox(ranges.get(0).box());
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
