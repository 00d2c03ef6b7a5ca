package fr.balise.api;

import fr.balise.search.live.DataVersion;
import fr.balise.venue.VenueStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One venue as a GeoJSON feature, as the database has it at this moment. */
@Path("/api/collections/lieux/items/{id}")
@Produces({LieuxResource.GEO_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "lieux")
class LieuResource {
    private final WrittenLieux lieux;
    private final VenueStore venues;
    private final DataVersion versions;
    private final Caching caching;

    LieuResource(WrittenLieux lieux, VenueStore venues, DataVersion versions, Caching caching) {
        this.lieux = lieux;
        this.venues = venues;
        this.versions = versions;
        this.caching = caching;
    }

    /** How it is asked for. */
    private record Asking(Caching.Asked asked, Caching.Form form) {}

    @GET
    @Operation(summary = "Lire un lieu", description = "Un identifiant fusionné redirige vers le lieu qui l'a repris.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = LieuxResource.GEO_JSON))
    @APIResponse(responseCode = "308", description = "fusionné dans un autre lieu")
    @APIResponse(
            responseCode = "404",
            description = "identifiant inconnu",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Asking asking = new Asking(
                Caching.Asked.of(uri, headers),
                new Caching.Form(LieuxResource.type(headers), versions.ofDatabase(), Lasting.FOR_THE_MINUTE));
        return caching.findKnown(asking.asked(), asking.form())
                .or(() -> find(id, asking))
                .or(() -> findRedirect(id))
                .orElseThrow(() -> PlainAnswer.notFound("Aucun lieu n'a l'identifiant « " + id + " »."));
    }

    private Optional<Response> find(String id, Asking asking) {
        return lieux.find(id, asking.form().version()).map(lieu -> {
            ByteArrayOutputStream body = new ByteArrayOutputStream(8192);
            LieuJson.add(lieu, Objects.requireNonNull(lieu.alone(), "it was asked for"), Double.NaN, body);
            var response = Response.ok(body.toByteArray(), asking.form().type());
            return caching.with(response, asking.asked(), asking.form()).build();
        });
    }

    private Optional<Response> findRedirect(String id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> venues.findRedirect(id))
                .map(other -> Response.status(308)
                        .location(URI.create("/api/collections/lieux/items/" + other))
                        .build());
    }
}
