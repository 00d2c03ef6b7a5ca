package fr.balise.site.finding;

import fr.balise.search.VenueQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address of a search, {@code /lieux?ou=Rennes&services=…}, whose parameters can be changed one by one. A path without
 * the name of the server, since a proxy may have given that another.
 *
 * @param parameters in a fixed order, those of {@link VenueQuery} and before them {@link #PLACE}
 */
record SearchAddress(Map<String, List<String>> parameters) {
    static final String PATH = "/lieux";

    /** What people typed or chose as the place; a search itself knows only its point or its code. */
    static final String PLACE = "ou";

    /** Venues on one page: what somebody reads, and what a phone with little data left can pay for. */
    static final int PAGE = 20;

    static final String LIMIT = "limit";
    private static final String AFTER = "apres";

    /** Which parameters say where, besides the view of a map. */
    static final List<String> WHERE =
            List.of("pres_de", "rayon", "commune", "epci", "departement", "region", "polygone");

    static SearchAddress of(VenueQuery query, @Nullable String place) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (place != null) {
            parameters.put(PLACE, List.of(place));
        }
        parameters.putAll(query.parameters());
        parameters.remove(LIMIT);
        if (query.limit() != PAGE) {
            parameters.put(LIMIT, List.of(String.valueOf(query.limit())));
        }
        return new SearchAddress(parameters);
    }

    SearchAddress without(String... names) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.keySet().removeAll(Arrays.asList(names));
        return new SearchAddress(others);
    }

    /** From its first page on, which is where another search begins. */
    SearchAddress first() {
        return without(AFTER);
    }

    /** Without any place. */
    SearchAddress anywhere() {
        Map<String, List<String>> others = new LinkedHashMap<>(first().parameters);
        others.keySet().removeAll(WHERE);
        others.remove(PLACE);
        others.remove("bbox");
        return new SearchAddress(others);
    }

    /** Without one value of a parameter. */
    SearchAddress withoutValue(String name, String value) {
        List<String> others = parameters.getOrDefault(name, List.of()).stream()
                .filter(one -> !one.equals(value))
                .toList();
        return others.isEmpty() ? without(name) : with(name, others);
    }

    SearchAddress with(String name, List<String> values) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.put(name, values);
        return new SearchAddress(others);
    }

    SearchAddress withAll(Map<String, List<String>> more) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters);
        others.putAll(more);
        return new SearchAddress(others);
    }

    String path() {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
        return pairs.isEmpty() ? PATH : PATH + "?" + String.join("&", pairs);
    }

    /** Commas and colons read better, and travel through e-mails better, as they are. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
