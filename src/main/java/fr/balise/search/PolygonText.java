package fr.balise.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Reads an area that somebody drew: WKT such as {@code POLYGON((2 48,3 48,3 49,2 48))}, or a GeoJSON geometry (RFC 7946),
 * in degrees, longitude first. Strict about size and form, since this is the one parameter whose work grows with its length.
 */
final class PolygonText {
    static final int MAX_LENGTH = 100_000;
    static final int MAX_POINTS = 5_000;
    static final int MAX_RINGS = 100;

    private static final int WGS84 = 4326;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), WGS84);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern WKT = Pattern.compile("(?i)\\s*(MULTI)?POLYGON\\s*(?=\\()");
    private static final String FORM =
            "POLYGON((lon lat, lon lat, …)), MULTIPOLYGON(((…))) ou une géométrie GeoJSON attendus";

    private static final Map<Integer, String> REASONS = Map.of(
            TopologyValidationError.SELF_INTERSECTION, "son contour se croise",
            TopologyValidationError.RING_SELF_INTERSECTION, "son contour passe deux fois par un même point",
            TopologyValidationError.HOLE_OUTSIDE_SHELL, "un trou est hors du contour",
            TopologyValidationError.NESTED_HOLES, "un trou est dans un autre",
            TopologyValidationError.NESTED_SHELLS, "un polygone est dans un autre",
            TopologyValidationError.DUPLICATE_RINGS, "deux contours sont les mêmes",
            TopologyValidationError.DISCONNECTED_INTERIOR, "ses trous le coupent en morceaux",
            TopologyValidationError.TOO_FEW_POINTS, "un contour a trop peu de points");

    private PolygonText() {}

    /**
     * The polygon or polygons that a text says.
     *
     * @throws IllegalArgumentException saying what is wrong with them, and where
     */
    static Geometry parse(String text) {
        List<List<List<Coordinate>>> polygons = text.startsWith("{") ? geoJson(text) : wkt(text);
        Polygon[] made = polygons.stream().map(PolygonText::polygon).toArray(Polygon[]::new);
        Geometry geometry = made.length == 1 ? made[0] : FACTORY.createMultiPolygon(made);
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            String where = at == null ? "" : " (près de " + point(at) + ")";
            throw new IllegalArgumentException("polygone incorrect : "
                    + REASONS.getOrDefault(error.getErrorType(), "sa forme n'est pas celle d'une surface") + where);
        }
        return geometry;
    }

    /** WKT without a needless character. */
    static String write(Geometry geometry) {
        if (geometry instanceof MultiPolygon several) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < several.getNumGeometries(); i++) {
                all.add(rings((Polygon) several.getGeometryN(i)));
            }
            return "MULTIPOLYGON(" + String.join(",", all) + ")";
        }
        return "POLYGON" + rings((Polygon) geometry);
    }

    private static String rings(Polygon polygon) {
        List<String> rings = new ArrayList<>(List.of(ring(polygon.getExteriorRing())));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return "(" + String.join(",", rings) + ")";
    }

    private static String ring(LinearRing ring) {
        List<String> points = new ArrayList<>();
        for (Coordinate point : ring.getCoordinates()) {
            points.add(point(point));
        }
        return points.stream().collect(Collectors.joining(",", "(", ")"));
    }

    private static String point(Coordinate point) {
        return AreaParameters.plain(point.x) + " " + AreaParameters.plain(point.y);
    }

    private static Polygon polygon(List<List<Coordinate>> rings) {
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("polygone sans contour");
        }
        LinearRing[] made = rings.stream().map(PolygonText::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = java.util.Arrays.copyOfRange(made, 1, made.length);
        return FACTORY.createPolygon(made[0], holes);
    }

    private static LinearRing ring(List<Coordinate> points) {
        if (points.size() < 4) {
            throw new IllegalArgumentException(
                    "un contour a au moins 4 points, dont le dernier est le premier ; ici " + points.size());
        }
        if (!points.get(0).equals2D(points.get(points.size() - 1))) {
            throw new IllegalArgumentException("le contour qui commence à " + point(points.get(0))
                    + " n'est pas fermé : son dernier point doit être le premier");
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static List<List<List<Coordinate>>> wkt(String text) {
        var form = WKT.matcher(text);
        if (!form.lookingAt()) {
            throw new IllegalArgumentException(FORM);
        }
        WktRings rings = new WktRings(text, form.end());
        return form.group(1) == null ? List.of(rings.polygon()) : rings.polygons();
    }

    private static List<List<List<Coordinate>>> geoJson(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(FORM + " ; ce JSON ne peut pas être lu", e);
        }
        return GeoJsonRings.read(json);
    }
}
