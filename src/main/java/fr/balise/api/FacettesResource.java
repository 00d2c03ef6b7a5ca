package fr.balise.api;

import fr.balise.search.MapQuery;
import fr.balise.search.MapSearch;
import fr.balise.search.MapSearch.Facets;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts beside the filters. */
@Path("/api/facettes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "facettes", description = "Nombre de lieux pour chaque valeur de chaque filtre")
class FacettesResource {
    private final QuickAnswers answers;
    private final MapSearch search;

    FacettesResource(QuickAnswers answers, MapSearch search) {
        this.answers = answers;
        this.search = search;
    }

    @GET
    @NonBlocking
    @Operation(
            operationId = "facettes",
            summary = "Compter les lieux par valeur de filtre",
            description =
                    "Pour chaque valeur de chaque filtre, le nombre de lieux que donnerait la recherche si cette valeur"
                            + " était choisie elle aussi. Un filtre ignore ce qui est choisi en lui-même ; tous les autres"
                            + " critères comptent, l'endroit et le texte compris. Les valeurs sans lieu sont omises.")
    @APIResponse(
            responseCode = "200",
            description = "les nombres",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FacettesAnswer.class)))
    @APIResponse(responseCode = "304", description = "inchangés depuis l'ETag donné dans If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "paramètre inconnu ou valeur incorrecte",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> count(@Context UriInfo uri, @Context HttpHeaders headers) {
        var way = new QuickAnswers.Way<VenueQuery, Facets>(
                "facettes",
                gazetteer -> MapQuery.parseFilter(uri.getQueryParameters(), gazetteer),
                search::findReadyFacets,
                search::findFacets,
                FacettesJson::of,
                QuickAnswers::lasting,
                MediaType.APPLICATION_JSON);
        return answers.answer(Caching.Asked.of(uri, headers), way);
    }
}
