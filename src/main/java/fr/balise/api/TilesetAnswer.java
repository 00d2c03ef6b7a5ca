package fr.balise.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.balise.search.WebMercator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The description of the tiles (OGC Two Dimensional Tile Matrix Set 2.0, section 7.6). */
record TilesetAnswer(
        String title,
        String dataType,
        String crs,
        String tileMatrixSetURI,
        BoundingBox boundingBox,
        java.util.List<Layer> layers,
        java.util.List<TemplateLink> links) {

    /** All tilesets of the collection. */
    record List(java.util.List<Summary> tilesets) {}

    record Summary(
            String title, String dataType, String crs, String tileMatrixSetURI, java.util.List<TemplateLink> links) {}

    /** In longitude and latitude. */
    record BoundingBox(java.util.List<Double> lowerLeft, java.util.List<Double> upperRight, String crs) {
        private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
        private static final BoundingBox WORLD = new BoundingBox(
                java.util.List.of(-180.0, -WebMercator.MAX_LATITUDE),
                java.util.List.of(180.0, WebMercator.MAX_LATITUDE),
                CRS84);
    }

    /** @param geometryDimension 0 for points */
    record Layer(String id, String title, String dataType, int geometryDimension) {
        static Layer points(String id, String title) {
            return new Layer(id, title, "vector", 0);
        }
    }

    @JsonInclude(Include.NON_NULL)
    record TemplateLink(
            String rel, String type, String href, @Nullable Boolean templated, String title) {}

    private static final String TITLE = "Lieux de médiation numérique";
    private static final java.util.List<Layer> LAYERS = java.util.List.of(
            Layer.points("groupes", "Lieux trop serrés pour être montrés un à un"),
            Layer.points("lieux", "Lieux situés"),
            Layer.points("communes", "Lieux dont on ne connaît que la commune"));

    static Summary summary(UriInfo uri) {
        return new Summary(TITLE, "vector", TileMatrixSetsResource.CRS, TileMatrixSetsResource.URI, links(uri));
    }

    static TilesetAnswer of(UriInfo uri) {
        return new TilesetAnswer(
                TITLE,
                "vector",
                TileMatrixSetsResource.CRS,
                TileMatrixSetsResource.URI,
                BoundingBox.WORLD,
                LAYERS,
                links(uri));
    }

    private static java.util.List<TemplateLink> links(UriInfo uri) {
        java.util.List<TemplateLink> links = new ArrayList<>();
        String json = MediaType.APPLICATION_JSON;
        String here = href(uri, TilesResource.TILES + "/" + TileMatrixSetsResource.ID);
        links.add(new TemplateLink("self", json, here, null, "Ce jeu de tuiles"));
        links.add(new TemplateLink("describedby", json, here + "/tilejson", null, "En TileJSON"));
        links.add(new TemplateLink(
                "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
                json,
                href(uri, TileMatrixSetsResource.PATH + "/" + TileMatrixSetsResource.ID),
                null,
                "La grille"));
        links.add(new TemplateLink(
                "item", VectorTile.MEDIA_TYPE, here + "/{tileMatrix}/{tileRow}/{tileCol}", true, "Les tuiles"));
        links.add(new TemplateLink(
                "http://www.opengis.net/def/rel/ogc/1.0/geodata",
                LieuxResource.GEO_JSON,
                href(uri, "/api/collections/lieux/items"),
                null,
                "Les mêmes lieux en GeoJSON"));
        return links;
    }

    static String href(UriInfo uri, String path) {
        return uri.getBaseUriBuilder().path(path).build().toString();
    }
}
