package fr.balise.site.embed;

import fr.balise.search.InvalidQuery;
import fr.balise.search.VenuePage;
import fr.balise.site.MapSettings;
import fr.balise.site.VenueLines;
import jakarta.transaction.Transactional;
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

/**
 * The page that frames on other sites show, the only one that they may (see the headers of pages): a list that is there
 * without JavaScript, and a map.
 */
@Path(EmbedRequest.PATH)
class EmbedResource {
    private static final String COLOURS = "/couleurs.css";

    private final EmbeddedVenues venues;
    private final VenueLines lines;
    private final MapSettings map;

    EmbedResource(EmbeddedVenues venues, VenueLines lines, MapSettings map) {
        this.venues = venues;
        this.lines = lines;
        this.map = map;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public Object frame(@Context UriInfo uri) {
        EmbedRequest request = read(uri);
        VenuePage found = venues.find(request);
        Accent accent = request.accent();
        return EmbedPages.embed(
                        new EmbedView(
                                request.language(),
                                EmbedCount.of(found.matched(), request.language()),
                                EmbedCount.shown(found.venues().size(), found.matched(), request.language()),
                                uri.getBaseUri().toString().replaceFirst("/$", "") + request.sitePage(),
                                lines.of(found.venues()),
                                venues.places(found.venues()),
                                accent == null
                                        ? null
                                        : EmbedRequest.PATH + COLOURS + "?" + EmbedRequest.COLOUR + "="
                                                + accent.code()),
                        map)
                .render();
    }

    /** Colours of one's own; a style sheet, since pages allow no styles in themselves. */
    @GET
    @Path(COLOURS)
    @Produces("text/css;charset=UTF-8")
    public Response colours(@QueryParam(EmbedRequest.COLOUR) @DefaultValue("") String colour) {
        return Response.ok(accent(colour).styleSheet())
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }

    private static Accent accent(String colour) {
        try {
            return Accent.parse(colour);
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static EmbedRequest read(UriInfo uri) {
        try {
            return EmbedRequest.of(uri.getQueryParameters());
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static InvalidQuery refused(IllegalArgumentException fault) {
        return new InvalidQuery(
                List.of(new InvalidQuery.Violation(EmbedRequest.COLOUR, String.valueOf(fault.getMessage()))));
    }
}
