package fr.balise.api;

import fr.balise.search.MapSearch.Versioned;
import fr.balise.search.Suggestion;
import fr.balise.search.SuggestionQuery;
import fr.balise.search.SuggestionSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Places and venues while somebody types. */
@Path("/api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suggestions", description = "Endroits et lieux pendant la frappe")
class SuggestionsResource {
    private final SuggestionSearch search;
    private final Caching caching;

    SuggestionsResource(SuggestionSearch search, Caching caching) {
        this.search = search;
        this.caching = caching;
    }

    @GET
    @Operation(
            operationId = "suggestions",
            summary = "Proposer des endroits et des lieux",
            description = "Communes, arrondissements, codes postaux, départements, régions et lieux de médiation qui"
                    + " commencent comme ce qui est tapé, ou s'en approchent à une ou deux fautes près ; adresses"
                    + " si un géocodeur est configuré. Les plus probables d'abord : ressemblance, population,"
                    + " proximité. parametres donne ceux d'une recherche à cet endroit.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "ce qui est tapé",
            example = "villeurb",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(
            name = "pres_de",
            in = ParameterIn.QUERY,
            description = "latitude,longitude en degrés WGS 84 : ce qui est près vient plus haut",
            example = "45.76,4.84",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "types",
            in = ParameterIn.QUERY,
            description = "un ou plusieurs types, séparés par des virgules ; tous par défaut",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "commune",
                                "arrondissement",
                                "code_postal",
                                "departement",
                                "region",
                                "lieu",
                                "adresse"
                            }))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "nombre de suggestions",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    @APIResponse(
            responseCode = "200",
            description = "les suggestions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuggestionsAnswer.class)))
    @APIResponse(responseCode = "304", description = "inchangées depuis l'ETag donné dans If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "paramètre inconnu ou valeur incorrecte",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response suggest(@Context UriInfo uri, @Context HttpHeaders headers) {
        Versioned<List<Suggestion>> found = search.find(SuggestionQuery.parse(uri.getQueryParameters()));
        // Doors that are open now come first.
        Caching.Form form = new Caching.Form(MediaType.APPLICATION_JSON, found.version(), Lasting.FOR_THE_MINUTE);
        return caching.answer(
                Caching.Asked.of(uri, headers),
                form,
                () -> SuggestionsAnswer.of(found.answer().get()));
    }
}
