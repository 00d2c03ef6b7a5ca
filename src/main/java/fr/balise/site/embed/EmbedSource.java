package fr.balise.site.embed;

import fr.balise.venue.VenueId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Understands the address of a page of this site as something that a frame can show: a search, a venue, a shortlist, or the
 * frame itself.
 */
final class EmbedSource {
    private static final String VENUE = "/lieux/";
    private static final int ID_LENGTH = 10;

    private EmbedSource() {}

    /**
     * The parameters of the frame, by name; empty for an address that is not of this site, or is of a page that no frame
     * shows.
     *
     * @param base the address of this site
     */
    static Optional<Map<String, List<String>>> read(String address, URI base) {
        URI page;
        try {
            page = URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!isHere(page, base)) {
            return Optional.empty();
        }
        String path = page.getPath() == null || page.getPath().isEmpty() ? "/" : page.getPath();
        if (path.startsWith(VENUE)) {
            return venue(path.substring(VENUE.length()));
        }
        return switch (path) {
            case "/", "/lieux", "/selection", EmbedRequest.PATH -> Optional.of(parameters(page.getRawQuery()));
            default -> Optional.empty();
        };
    }

    /** Whichever of http and https: a reader may have typed either. */
    private static boolean isHere(URI page, URI base) {
        return page.getScheme() != null
                && page.getScheme().matches("https?")
                && base.getAuthority().equalsIgnoreCase(String.valueOf(page.getAuthority()));
    }

    private static Optional<Map<String, List<String>>> venue(String idAndName) {
        String id = idAndName.length() > ID_LENGTH ? idAndName.substring(0, ID_LENGTH) : idAndName;
        boolean isPage = VenueId.isWellFormed(id) && !idAndName.contains("/");
        return isPage ? Optional.of(Map.of(EmbedRequest.VENUES, List.of(id))) : Optional.empty();
    }

    private static Map<String, List<String>> parameters(@org.jspecify.annotations.Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = decoded(part.substring(0, equals));
                parameters.computeIfAbsent(name, unused -> new ArrayList<>()).add(decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A lone percent sign; what is meant by it the search will say.
            return text;
        }
    }
}
