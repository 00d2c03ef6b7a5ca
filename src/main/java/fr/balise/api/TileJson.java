package fr.balise.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.search.MapCell;
import fr.balise.search.WebMercator;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** The tiles as TileJSON 3.0.0, which map libraries read by themselves. */
record TileJson(
        String tilejson,
        String name,
        String scheme,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        List<Double> bounds,
        @JsonProperty("vector_layers") List<Layer> vectorLayers) {

    /** @param fields name and description of what a point says */
    record Layer(String id, Map<String, String> fields) {}

    private static final String KEY = "clé stable";
    private static final String COUNT = "nombre de lieux";

    static TileJson of(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        String tiles = TilesetAnswer.href(uri, TilesResource.TILES + "/" + TileMatrixSetsResource.ID)
                + "/{z}/{y}/{x}"
                + (query == null ? "" : "?" + query);
        return new TileJson(
                "3.0.0",
                "Lieux de médiation numérique",
                "xyz",
                List.of(tiles),
                0,
                MapCell.MAX_ZOOM,
                List.of(-180.0, -WebMercator.MAX_LATITUDE, 180.0, WebMercator.MAX_LATITUDE),
                List.of(
                        new Layer("groupes", Map.of("cle", KEY, "nombre", COUNT)),
                        new Layer(
                                "lieux",
                                Map.of(
                                        "id", "identifiant",
                                        "nom", "nom du lieu",
                                        "typologie", "codes séparés par |",
                                        "precision", "précision de la position",
                                        "statut", "ouvert, ferme_temporairement ou ferme_definitivement",
                                        "nombre", "lieux au même endroit")),
                        new Layer(
                                "communes",
                                Map.of("cle", KEY, "code_insee", "vide si elle est inconnue", "nombre", COUNT))));
    }
}
