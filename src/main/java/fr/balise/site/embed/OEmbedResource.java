package fr.balise.site.embed;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.VenueQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * oEmbed (oembed.com): tells other sites how to show a page of this one, as JSON or XML. Pages that no frame shows are 404,
 * other formats 501, as section 2.3.2 wants.
 */
@Path("/oembed")
class OEmbedResource {
    private static final String XML = "text/xml;charset=UTF-8";
    private static final int ANY_SIZE = 100_000;

    private final Gazetteers gazetteers;

    OEmbedResource(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.TEXT_PLAIN})
    public Response answer(
            @QueryParam("url") @DefaultValue("") String url,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("maxwidth") @DefaultValue("") String maxWidth,
            @QueryParam("maxheight") @DefaultValue("") String maxHeight,
            @Context UriInfo uri) {
        if (!List.of("json", "xml").contains(format)) {
            return refused(Response.Status.NOT_IMPLEMENTED, "Ce format n'existe pas ici : demandez json ou xml.");
        }
        String base = uri.getBaseUri().toString().replaceFirst("/$", "");
        Optional<OEmbed> found = EmbedSource.read(url, uri.getBaseUri())
                .flatMap(this::request)
                .map(request -> OEmbed.of(request, base, OEmbed.Size.within(pixels(maxWidth), pixels(maxHeight))));
        if (found.isEmpty()) {
            return refused(
                    Response.Status.NOT_FOUND,
                    "url doit être l'adresse d'un lieu, d'une recherche ou d'une sélection de ce site.");
        }
        OEmbed answer = found.get();
        return (format.equals("xml") ? Response.ok(answer.xml(), XML) : Response.ok(answer, MediaType.APPLICATION_JSON))
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    private Optional<EmbedRequest> request(Map<String, List<String>> parameters) {
        try {
            EmbedRequest request = EmbedRequest.of(parameters);
            VenueQuery.parse(request.search(), gazetteers.current());
            return Optional.of(request);
        } catch (IllegalArgumentException e) {
            // A page that would be an error is no page to show.
            return Optional.empty();
        }
    }

    private static int pixels(String text) {
        return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : ANY_SIZE;
    }

    private static Response refused(Response.Status status, String message) {
        return Response.status(status)
                .type("text/plain;charset=UTF-8")
                .entity(message)
                .build();
    }
}
