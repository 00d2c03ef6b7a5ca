package fr.balise.site.embed;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.VenueQuery;
import fr.balise.site.Choice;
import fr.balise.site.PlainWords;
import fr.balise.site.embed.EmbedCodeView.Code;
import fr.balise.site.embed.EmbedCodeView.Typed;
import fr.balise.site.opening.Language;
import fr.balise.venue.Service;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form that writes the code with which another site shows the map. The area and all filters come from the address of a
 * search, so that this page need not know them.
 */
@Path("/integrer")
@Produces(MediaType.TEXT_HTML)
class EmbedCodeResource {
    private static final String SEARCH = "recherche";
    private static final String SERVICES = "services";
    private static final String HEIGHT = "hauteur";
    /** The language of the frame; {@code langue} is that of this page. */
    private static final String FRAME_LANGUAGE = "langue_carte";

    private final Gazetteers gazetteers;

    EmbedCodeResource(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    @GET
    public String form(@Context UriInfo uri) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Language language = Language.of(first(given, EmbedRequest.LANGUAGE));
        String search = first(given, SEARCH);
        Optional<Map<String, List<String>>> read =
                search.isBlank() ? Optional.of(Map.of()) : EmbedSource.read(search, uri.getBaseUri());
        String colour = first(given, EmbedRequest.COLOUR);
        int height = height(first(given, HEIGHT));
        boolean english = first(given, FRAME_LANGUAGE).equals(Language.ENGLISH.code());
        List<String> services = given.getOrDefault(SERVICES, List.of());
        EmbedRequest request =
                read.flatMap(found -> request(found, services, colour, english)).orElse(null);
        Typed typed = new Typed(
                search,
                read.isEmpty() || (request == null && isColour(colour)),
                colour.isBlank() ? "#0b4a54" : colour,
                !isColour(colour),
                english,
                height);
        String base = uri.getBaseUri().toString().replaceFirst("/$", "");
        return EmbedPages.embedcode(new EmbedCodeView(
                        language,
                        language.isEnglish() ? "/integrer" : "/integrer?langue=en",
                        typed,
                        choices(services),
                        given.containsKey(HEIGHT) ? code(request, base, height) : null))
                .render();
    }

    private static @Nullable Code code(@Nullable EmbedRequest request, String base, int height) {
        return request == null
                ? null
                : new Code(
                        EmbedCode.frame(request, base, "100%", height),
                        EmbedCode.component(request, base, height),
                        request.address(),
                        height);
    }

    /** Empty when a part of it can't be read. */
    private Optional<EmbedRequest> request(
            Map<String, List<String>> found, List<String> services, String colour, boolean english) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(found);
        if (!services.isEmpty()) {
            parameters.put(SERVICES, services);
        }
        parameters.put(EmbedRequest.COLOUR, List.of(colour.equalsIgnoreCase("#0b4a54") ? "" : colour));
        parameters.put(EmbedRequest.LANGUAGE, List.of(english ? "en" : "fr"));
        try {
            EmbedRequest request = EmbedRequest.of(parameters);
            // What a search does not understand would be an error in the frame.
            VenueQuery.parse(request.search(), gazetteers.current());
            return Optional.of(request);
        } catch (IllegalArgumentException e) {
            // A wrong colour, or an InvalidQuery.
            return Optional.empty();
        }
    }

    private static boolean isColour(String text) {
        try {
            return text.isBlank() || Accent.parse(text).red() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int height(String text) {
        if (!text.strip().matches("\\d{1,5}")) {
            return EmbedCode.DEFAULT_HEIGHT;
        }
        return Math.min(EmbedCode.MOST_HEIGHT, Math.max(EmbedCode.LEAST_HEIGHT, Integer.parseInt(text.strip())));
    }

    private static List<Choice> choices(List<String> chosen) {
        return Arrays.stream(Service.values())
                .map(service ->
                        new Choice(service.label(), PlainWords.of(service), 0, chosen.contains(service.label())))
                .toList();
    }

    private static String first(MultivaluedMap<String, String> given, String name) {
        return Objects.requireNonNullElse(given.getFirst(name), "");
    }
}
