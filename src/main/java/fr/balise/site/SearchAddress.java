package fr.balise.site;

import fr.balise.search.VenueQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The address of the home page with a search, a path without the name of the server, since a proxy may have given that
 * another. The script {@code js/url.js} writes the same.
 */
final class SearchAddress {
    private SearchAddress() {}

    static String of(VenueQuery query) {
        List<String> parameters = new ArrayList<>();
        query.parameters().forEach((name, values) -> values.forEach(value -> add(parameters, name, value)));
        return parameters.isEmpty() ? "/" : "/?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        parameters.add(name + "=" + encoded.replace("%2C", ",").replace("%3A", ":"));
    }
}
