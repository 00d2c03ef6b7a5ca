package fr.balise.site.embed;

import fr.balise.search.VenueQuery;
import fr.balise.site.opening.Language;
import fr.balise.venue.VenueId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a frame on another site shows: the venues of a search, or venues named one by one.
 *
 * @param search parameters of a search as {@link VenueQuery} knows them, by name
 * @param ids venues in their order; when there are any, {@code search} counts for nothing
 * @param accent null for the site's own colour
 */
record EmbedRequest(
        Map<String, List<String>> search,
        List<String> ids,
        @Nullable Accent accent,
        Language language) {
    static final String PATH = "/carte-integree";
    static final String VENUES = "lieux";
    static final String COLOUR = "couleur";
    static final String LANGUAGE = "langue";

    /** The parameters of a search that say where. */
    static final Set<String> AREAS =
            Set.of("bbox", "pres_de", "rayon", "commune", "epci", "departement", "region", "polygone");

    /** As many as a shortlist has. */
    private static final int MOST_IDS = 30;

    /** A frame has one part of a list: the rest is on the site. */
    private static final Set<String> NOT_TAKEN = Set.of("apres", "limit");

    /**
     * Reads decoded parameters. Unknown ones do not count: sites add their own.
     *
     * @throws IllegalArgumentException for a colour that is none
     */
    static EmbedRequest of(Map<String, List<String>> given) {
        Map<String, List<String>> search = new LinkedHashMap<>();
        for (String name : new TreeSet<>(VenueQuery.PARAMETERS)) {
            List<String> values = given.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty() && !NOT_TAKEN.contains(name)) {
                search.put(name, values);
            }
        }
        List<String> ids = given.getOrDefault(VENUES, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(VenueId::isWellFormed)
                .distinct()
                .limit(MOST_IDS)
                .toList();
        String colour = first(given, COLOUR);
        return new EmbedRequest(
                search,
                ids,
                colour.isBlank() ? null : Accent.parse(colour),
                Language.of(first(given, LANGUAGE).strip()));
    }

    private static String first(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }

    /** Whether venues are named, or a list of them that came out empty, rather than searched for. */
    boolean isOfNamed() {
        return !ids.isEmpty();
    }

    /** The address of the frame, without the name of the server. */
    String address() {
        List<String> parameters = new ArrayList<>(what());
        if (accent != null) {
            parameters.add(COLOUR + "=" + accent.code());
        }
        if (language.isEnglish()) {
            parameters.add(LANGUAGE + "=" + language.code());
        }
        return joined(PATH, parameters);
    }

    /** The page of the site that shows the same. */
    String sitePage() {
        return joined(isOfNamed() ? "/selection" : "/lieux", what());
    }

    private List<String> what() {
        if (isOfNamed()) {
            return List.of(VENUES + "=" + String.join(",", ids));
        }
        List<String> parameters = new ArrayList<>();
        search.forEach((name, values) -> values.forEach(value -> parameters.add(name + "=" + encoded(value))));
        return parameters;
    }

    private static String joined(String path, List<String> parameters) {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
