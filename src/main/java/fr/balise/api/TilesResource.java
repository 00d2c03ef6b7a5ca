package fr.balise.api;

import fr.balise.search.Area;
import fr.balise.search.MapQuery;
import fr.balise.search.MapSearch;
import fr.balise.search.VenueQuery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The collection {@code lieux} as vector tiles (OGC API - Tiles, part 1). */
@Path(TilesResource.TILES)
@Tag(name = "tuiles", description = "Tuiles vectorielles, pour les SIG et d'autres sites")
class TilesResource {
    static final String TILES = "/api/collections/lieux/tiles";

    private final QuickAnswers answers;
    private final MapSearch search;

    TilesResource(QuickAnswers answers, MapSearch search) {
        this.answers = answers;
        this.search = search;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tilesets", summary = "Lister les jeux de tuiles")
    @APIResponse(responseCode = "200", description = "les jeux de tuiles")
    public TilesetAnswer.List list(@Context UriInfo uri) {
        return new TilesetAnswer.List(java.util.List.of(TilesetAnswer.summary(uri)));
    }

    @GET
    @NonBlocking
    @Path(TileMatrixSetsResource.ID)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tileset", summary = "Décrire le jeu de tuiles")
    @APIResponse(responseCode = "200", description = "sa description, dont l'adresse des tuiles")
    public TilesetAnswer describe(@Context UriInfo uri) {
        return TilesetAnswer.of(uri);
    }

    @GET
    @NonBlocking
    @Path(TileMatrixSetsResource.ID + "/tilejson")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tilejson",
            summary = "Décrire le jeu de tuiles en TileJSON 3.0",
            description = "Les critères donnés ici sont ceux des tuiles.")
    @APIResponse(responseCode = "200", description = "le document TileJSON")
    public TileJson tileJson(@Context UriInfo uri) {
        return TileJson.of(uri);
    }

    @GET
    @NonBlocking
    @Path(TileMatrixSetsResource.ID + "/{zoom}/{row}/{column}")
    @Produces(VectorTile.MEDIA_TYPE)
    @Operation(
            operationId = "tile",
            summary = "Lire une tuile",
            description =
                    "Couches « groupes » (lieux trop serrés, un par case de 64 pixels), « lieux » et « communes » (lieux"
                            + " dont on ne connaît que la commune). Une tuile vide a un corps vide.")
    @Parameter(name = "zoom", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "row",
            in = ParameterIn.PATH,
            required = true,
            description = "depuis le nord",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "column",
            in = ParameterIn.PATH,
            required = true,
            description = "depuis l'ouest",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(
            responseCode = "200",
            description = "la tuile",
            content = @Content(mediaType = VectorTile.MEDIA_TYPE, schema = @Schema(format = "binary")))
    @APIResponse(responseCode = "304", description = "inchangée depuis l'ETag donné dans If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "tuile hors de la grille",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> tile(
            @PathParam("zoom") String zoom,
            @PathParam("row") String row,
            @PathParam("column") String column,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        VectorTile.Address tile = new VectorTile.Address(number(zoom), number(row), number(column));
        if (!tile.exists()) {
            throw PlainAnswer.notFound("Il n'y a pas de tuile " + zoom + "/" + row + "/" + column
                    + " : zoom de 0 à 20, ligne et colonne de 0 à 2^zoom - 1.");
        }
        var way = new QuickAnswers.MapWay(
                "tuile",
                search::findReadyTile,
                search::findTile,
                view -> VectorTile.of(tile, view),
                VectorTile.MEDIA_TYPE);
        return answers.answer(
                Caching.Asked.of(uri, headers),
                way.of(gazetteer -> query(tile, MapQuery.parseFilter(uri.getQueryParameters(), gazetteer, "bbox"))));
    }

    /** -1 for what is no number that a tile could have. */
    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }

    private static MapQuery query(VectorTile.Address tile, VenueQuery filter) {
        Area area = filter.area();
        Area here = new Area(
                tile.box(),
                area.near(),
                area.withinMeters(),
                area.communes(),
                area.epcis(),
                area.departments(),
                area.regions(),
                area.polygon());
        VenueQuery query = new VenueQuery(
                here, filter.filter(), filter.text(), filter.open(), filter.sort(), filter.limit(), null);
        return new MapQuery(query, tile.zoom());
    }
}
