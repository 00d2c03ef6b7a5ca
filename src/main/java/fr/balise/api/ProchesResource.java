package fr.balise.api;

import fr.balise.search.NearSearch;
import fr.balise.search.NearSearch.NearPage;
import fr.balise.search.VenueQuery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The nearest venues in a tenth of the bytes of a list: for whom has little data left, and for other programs. */
@Path("/api/proches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proches", description = "Les lieux les plus proches, en peu de mots")
class ProchesResource {
    private final QuickAnswers answers;
    private final NearSearch search;

    ProchesResource(QuickAnswers answers, NearSearch search) {
        this.answers = answers;
        this.search = search;
    }

    @GET
    @NonBlocking
    @Operation(
            operationId = "proches",
            summary = "Trouver les lieux les plus proches",
            description =
                    "Les lieux les plus proches d'un ou de plusieurs points, avec la distance en mètres. Tout le reste"
                            + " d'un lieu est à /api/collections/lieux/items/{id}.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "nombre de lieux",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @APIResponse(
            responseCode = "200",
            description = "les lieux",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProchesAnswer.class)))
    @APIResponse(responseCode = "304", description = "inchangés depuis l'ETag donné dans If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "point manquant, paramètre inconnu ou valeur incorrecte",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> find(@Context UriInfo uri, @Context HttpHeaders headers) {
        var way = new QuickAnswers.Way<VenueQuery, NearPage>(
                "proches",
                gazetteer -> NearSearch.parse(uri.getQueryParameters(), gazetteer),
                search::findReady,
                search::find,
                ProchesJson::of,
                QuickAnswers::lasting,
                MediaType.APPLICATION_JSON);
        return answers.answer(Caching.Asked.of(uri, headers), way);
    }
}
