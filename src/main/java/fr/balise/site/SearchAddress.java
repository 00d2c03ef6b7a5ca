package fr.balise.site;

import fr.balise.search.VenueQuery;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of the home page with a search, a path without the name of the server, since a proxy may have given that
 * another. The script {@code js/url.js} writes the same.
 */
final class SearchAddress {
    private SearchAddress() {}

    /** @param bbox the area as an address says it, null for everywhere */
    static String of(VenueQuery query, @Nullable String bbox, @Nullable String after) {
        List<String> parameters = new ArrayList<>();
        query.filter().services().stream()
                .map(Service::label)
                .sorted()
                .forEach(label -> add(parameters, "services", label));
        query.filter().typologies().stream()
                .map(Typology::code)
                .sorted()
                .forEach(code -> add(parameters, "typologie", code));
        query.openParameters().forEach((name, value) -> add(parameters, name, value));
        add(parameters, "bbox", bbox);
        add(parameters, "apres", after);
        return parameters.isEmpty() ? "/" : "/?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, @Nullable String value) {
        if (value != null) {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            parameters.add(name + "=" + encoded.replace("%2C", ",").replace("%3A", ":"));
        }
    }
}
