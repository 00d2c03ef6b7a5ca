package fr.balise.api;

import fr.balise.search.MapCell;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one grid of tiles: WebMercatorQuad (OGC Two Dimensional Tile Matrix Set 2.0, annex D.1), that of all map libraries. */
@Path(TileMatrixSetsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tuiles")
class TileMatrixSetsResource {
    static final String ID = "WebMercatorQuad";
    static final String PATH = "/api/tileMatrixSets";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private static final double HALF_THE_EQUATOR = 20037508.342789244;
    private static final int PIXELS = 256;
    /** Metres of a pixel of 0.28 mm, as the standard has it. */
    private static final double STANDARD_PIXEL = 0.00028;

    record Links(String id, String title, String uri, List<LieuxAnswer.Link> links) {}

    record All(List<Links> tileMatrixSets) {}

    record TileMatrixSet(
            String id,
            String title,
            String uri,
            String crs,
            List<String> orderedAxes,
            String wellKnownScaleSet,
            List<TileMatrix> tileMatrices) {}

    record TileMatrix(
            String id,
            double scaleDenominator,
            double cellSize,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {
        static TileMatrix of(int zoom) {
            double cell = 2 * HALF_THE_EQUATOR / PIXELS / (1 << zoom);
            return new TileMatrix(
                    String.valueOf(zoom),
                    cell / STANDARD_PIXEL,
                    cell,
                    List.of(-HALF_THE_EQUATOR, HALF_THE_EQUATOR),
                    PIXELS,
                    PIXELS,
                    1 << zoom,
                    1 << zoom);
        }
    }

    @GET
    @NonBlocking
    @Operation(operationId = "tileMatrixSets", summary = "Lister les grilles de tuiles")
    public All list(@Context UriInfo uri) {
        String href = uri.getBaseUriBuilder().path(PATH).path(ID).build().toString();
        return new All(List.of(
                new Links(ID, ID, URI, List.of(new LieuxAnswer.Link("self", MediaType.APPLICATION_JSON, href)))));
    }

    @GET
    @NonBlocking
    @Path(ID)
    @Operation(operationId = "tileMatrixSet", summary = "Décrire la grille des tuiles")
    public TileMatrixSet get() {
        return new TileMatrixSet(
                ID,
                "Web Mercator, comme les cartes en ligne",
                URI,
                CRS,
                List.of("E", "N"),
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
                IntStream.rangeClosed(0, MapCell.MAX_ZOOM)
                        .mapToObj(TileMatrix::of)
                        .toList());
    }
}
