package fr.balise.api;

import fr.balise.geo.Feature;
import fr.balise.opendata.FoundStopProperties;
import fr.balise.search.FoundStop;
import fr.balise.search.StopQuery;
import fr.balise.search.StopSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The collection {@code arrets}: where mobile venues will stand, as GeoJSON features. */
@Path("/api/collections/arrets/items")
@Produces({LieuxResource.GEO_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "arrets", description = "Arrêts des lieux itinérants")
class ArretsResource {
    private final StopSearch search;

    ArretsResource(StopSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Trouver les prochains arrêts",
            description =
                    "Les arrêts de bus et d'autres lieux itinérants où un passage est prévu, du plus proche au plus"
                            + " lointain ; pour un seul lieu sans pres_de, dans l'ordre de sa tournée.")
    @Parameter(
            name = "pres_de",
            in = ParameterIn.QUERY,
            description = "latitude,longitude en degrés WGS 84",
            example = "47.02,4.84",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "rayon",
            in = ParameterIn.QUERY,
            description = "en kilomètres",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(
            name = "lieu",
            in = ParameterIn.QUERY,
            description = "identifiant d'un lieu itinérant",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "jours",
            in = ParameterIn.QUERY,
            description = "passages d'aujourd'hui à tant de jours",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "92", defaultValue = "14"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "nombre d'arrêts",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @APIResponse(
            responseCode = "200",
            description = "les arrêts",
            content =
                    @Content(mediaType = LieuxResource.GEO_JSON, schema = @Schema(implementation = ArretsAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "paramètre inconnu ou valeur incorrecte",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Cached
    public ArretsAnswer listStops(@Context UriInfo uri) {
        return new ArretsAnswer(search.find(StopQuery.parse(uri.getQueryParameters())).stream()
                .map(ArretsResource::feature)
                .toList());
    }

    private static Feature<FoundStopProperties> feature(FoundStop found) {
        return new Feature<>(
                found.venue().id() + "-" + found.stop().key(),
                Feature.Point.of(found.stop().location().position()),
                FoundStopProperties.of(found));
    }
}
