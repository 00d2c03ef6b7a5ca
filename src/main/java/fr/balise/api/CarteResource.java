package fr.balise.api;

import fr.balise.search.MapQuery;
import fr.balise.search.MapSearch;
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

/** A view of the map: what is to be drawn in a box at a zoom. */
@Path("/api/carte")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "carte", description = "Carte : groupes, lieux et communes à dessiner")
class CarteResource {
    private final QuickAnswers answers;
    private final QuickAnswers.MapWay way;

    CarteResource(QuickAnswers answers, MapSearch search) {
        this.answers = answers;
        this.way = new QuickAnswers.MapWay(
                "carte", search::findReadyView, search::findView, CarteJson::of, MediaType.APPLICATION_JSON);
    }

    @GET
    @NonBlocking
    @Operation(
            operationId = "carte",
            summary = "Voir une partie de la carte",
            description = "Les lieux d'un cadre, prêts à dessiner : en groupes là où ils se touchent, un à un ailleurs."
                    + " Les cases du bord sont entières, si bien que rien ne change de nombre quand on déplace la carte."
                    + " Les listes et les clés sont stables : il suffit de dessiner les différences.")
    @Parameter(
            name = MapQuery.ZOOM,
            in = ParameterIn.QUERY,
            required = true,
            description = "niveau de zoom Web Mercator, tuiles de 256 pixels",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "20"))
    @APIResponse(
            responseCode = "200",
            description = "la vue",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CarteAnswer.class)))
    @APIResponse(responseCode = "304", description = "inchangée depuis l'ETag donné dans If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "paramètre inconnu, valeur incorrecte ou vue trop grande",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> view(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.answer(
                Caching.Asked.of(uri, headers),
                way.of(gazetteer -> MapQuery.parse(uri.getQueryParameters(), gazetteer)));
    }
}
