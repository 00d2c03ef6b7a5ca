package fr.balise.site.embed;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.VenueQuery;
import fr.balise.site.Choice;
import fr.balise.site.PlainWords;
import fr.balise.site.embed.EmbedCodeView.Code;
import fr.balise.site.embed.EmbedCodeView.Territory;
import fr.balise.site.embed.EmbedCodeView.Typed;
import fr.balise.venue.Service;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form that writes the code with which another site shows the map: an area by its name, services, and for everything else
 * the address of a search, so that this page need not know all filters.
 */
@Path("/integrer")
@Produces(MediaType.TEXT_HTML)
class EmbedCodeResource {
    private final Gazetteers gazetteers;
    private final FindArea areas;

    EmbedCodeResource(Gazetteers gazetteers, FindArea areas) {
        this.gazetteers = gazetteers;
        this.areas = areas;
    }

    @GET
    public String form(@Context UriInfo uri) {
        EmbedForm form = EmbedForm.of(uri.getQueryParameters());
        Territory territory = territory(form);
        Optional<Map<String, List<String>>> read =
                form.search().isBlank() ? Optional.of(Map.of()) : EmbedSource.read(form.search(), uri.getBaseUri());
        EmbedRequest request =
                read.flatMap(found -> request(found, territory, form)).orElse(null);
        Typed typed = new Typed(
                form.search(),
                read.isEmpty() || (request == null && form.isColour()),
                form.colour(),
                !form.isColour(),
                form.english(),
                form.height());
        return EmbedPages.embedcode(new EmbedCodeView(
                        form.language(),
                        form.language().isEnglish() ? "/integrer" : "/integrer?langue=en",
                        territory,
                        typed,
                        choices(form.services()),
                        form.isSent() && !territory.unread() ? code(request, uri.getBaseUri(), form.height()) : null))
                .render();
    }

    private Territory territory(EmbedForm form) {
        if (form.territory().isBlank()) {
            return new Territory("", null, List.of());
        }
        FindArea.Found found = areas.find(form.territory(), form.area(), form.language());
        return new Territory(form.territory(), found.meant(), found.all());
    }

    private static @Nullable Code code(@Nullable EmbedRequest request, URI site, int height) {
        String base = site.toString().replaceFirst("/$", "");
        return request == null
                ? null
                : new Code(
                        EmbedCode.frame(request, base, "100%", height),
                        EmbedCode.component(request, base, height),
                        request.address(),
                        height);
    }

    /** Empty when a part of it can't be read. */
    private Optional<EmbedRequest> request(Map<String, List<String>> found, Territory territory, EmbedForm form) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(found);
        EmbedArea area = territory.meant();
        if (area != null) {
            // An area by its name stands for the one of the search.
            parameters.keySet().removeAll(EmbedRequest.AREAS);
            parameters.put(area.parameter(), List.of(area.code()));
        }
        if (!form.services().isEmpty()) {
            parameters.put(EmbedForm.SERVICES, form.services());
        }
        parameters.put(EmbedRequest.COLOUR, List.of(form.isUsualColour() ? "" : form.colour()));
        parameters.put(EmbedRequest.LANGUAGE, List.of(form.english() ? "en" : "fr"));
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

    private static List<Choice> choices(List<String> chosen) {
        return Arrays.stream(Service.values())
                .map(service ->
                        new Choice(service.label(), PlainWords.of(service), 0, chosen.contains(service.label())))
                .toList();
    }
}
