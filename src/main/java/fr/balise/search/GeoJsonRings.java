package fr.balise.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;

/** Reads the coordinates of a GeoJSON Polygon or MultiPolygon (RFC 7946, sections 3.1.6 and 3.1.7). */
final class GeoJsonRings {
    private final DrawnPoints points = new DrawnPoints();

    private GeoJsonRings() {}

    static List<List<List<Coordinate>>> read(JsonNode geometry) {
        GeoJsonRings rings = new GeoJsonRings();
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asText();
        return switch (type) {
            case "Polygon" -> List.of(rings.polygon(coordinates));
            case "MultiPolygon" -> list(coordinates, rings::polygon);
            default ->
                throw new IllegalArgumentException(
                        "géométrie GeoJSON de type Polygon ou MultiPolygon attendue, et non une Feature ni un autre type");
        };
    }

    private List<List<Coordinate>> polygon(JsonNode coordinates) {
        return list(coordinates, ring -> {
            points.ring();
            return list(ring, this::point);
        });
    }

    /** A height may follow (RFC 7946, section 3.1.1); it says nothing here. */
    private Coordinate point(JsonNode numbers) {
        if (!numbers.isArray()
                || numbers.size() < 2
                || numbers.size() > 3
                || !numbers.get(0).isNumber()
                || !numbers.get(1).isNumber()) {
            throw new IllegalArgumentException("un point est [longitude, latitude]");
        }
        return points.point(numbers.get(0).asDouble(), numbers.get(1).asDouble());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        if (!array.isArray() || array.isEmpty()) {
            throw new IllegalArgumentException("« coordinates » n'a pas la forme que demande son type (RFC 7946)");
        }
        List<T> items = new ArrayList<>();
        array.forEach(node -> items.add(item.apply(node)));
        return items;
    }
}
