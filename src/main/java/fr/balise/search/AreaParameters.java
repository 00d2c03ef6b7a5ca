package fr.balise.search;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Department;
import fr.balise.gazetteer.Epci;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Region;
import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The parameters about where a venue is. */
final class AreaParameters {
    static final String BBOX = "bbox";
    static final String NEAR = "pres_de";
    static final String RADIUS = "rayon";
    static final String COMMUNE = "commune";
    static final String EPCI = "epci";
    static final String DEPARTMENT = "departement";
    static final String REGION = "region";
    static final String POLYGON = "polygone";
    static final Set<String> NAMES = Set.of(BBOX, NEAR, RADIUS, COMMUNE, EPCI, DEPARTMENT, REGION, POLYGON);

    /** "Near home, work or school", and some. */
    static final int MAX_POINTS = 5;

    /** Half around the earth: farther away nothing is. */
    private static final int MAX_KILOMETERS = 20_000;

    private static final int METERS_A_KILOMETER = 1000;

    private AreaParameters() {}

    static Area read(QueryParameters given, Gazetteer gazetteer) {
        List<Position> near = given.repeated(NEAR, MAX_POINTS, Position::parse).stream()
                .distinct()
                .toList();
        Optional<Double> radius = given.one(RADIUS, AreaParameters::meters);
        if (radius.isPresent() && near.isEmpty()) {
            given.refuse(RADIUS, "demande aussi " + NEAR + "=latitude,longitude");
        }
        return new Area(
                given.one(BBOX, BBox::parse).orElse(null),
                near,
                radius.orElse(Double.POSITIVE_INFINITY),
                // A code of a former commune means the one of today, so that one area has one writing.
                codes(
                        given,
                        COMMUNE,
                        "commune",
                        code -> gazetteer.findByInsee(code).map(Commune::insee)),
                codes(
                        given,
                        EPCI,
                        "intercommunalité",
                        code -> gazetteer.findEpci(code).map(Epci::code)),
                codes(
                        given,
                        DEPARTMENT,
                        "département",
                        code -> gazetteer.findDepartment(code).map(Department::code)),
                codes(
                        given,
                        REGION,
                        "région",
                        code -> gazetteer.findRegion(code).map(Region::code)),
                given.one(POLYGON, PolygonText.MAX_LENGTH, PolygonText::parse).orElse(null));
    }

    private static Set<String> codes(
            QueryParameters given, String name, String what, Function<String, Optional<String>> find) {
        List<String> codes = given.several(
                name,
                code -> find.apply(code)
                        .orElseThrow(
                                () -> new IllegalArgumentException("code d'aucune " + what + " : « " + code + " »")));
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    private static Double meters(String text) {
        String plain = text.replace(',', '.');
        if (plain.matches("\\d{1,5}(\\.\\d{1,6})?")) {
            double kilometers = Double.parseDouble(plain);
            if (kilometers > 0 && kilometers <= MAX_KILOMETERS) {
                return new BigDecimal(plain).movePointRight(3).doubleValue();
            }
        }
        throw new IllegalArgumentException(
                "nombre de kilomètres jusqu'à " + MAX_KILOMETERS + " attendu, comme 2.5, et non : " + text);
    }

    /** What {@link #read} understands as this area. */
    static void write(Area area, Map<String, List<String>> parameters) {
        BBox box = area.bbox();
        if (box != null) {
            parameters.put(BBOX, List.of(join(box.west(), box.south(), box.east(), box.north())));
        }
        if (!area.near().isEmpty()) {
            parameters.put(
                    NEAR,
                    area.near().stream()
                            .map(point -> join(point.latitude(), point.longitude()))
                            .toList());
            if (area.withinMeters() < Double.POSITIVE_INFINITY) {
                parameters.put(RADIUS, List.of(plain(area.withinMeters() / METERS_A_KILOMETER)));
            }
        }
        put(parameters, COMMUNE, area.communes());
        put(parameters, EPCI, area.epcis());
        put(parameters, DEPARTMENT, area.departments());
        put(parameters, REGION, area.regions());
        if (area.polygon() != null) {
            parameters.put(POLYGON, List.of(PolygonText.write(area.polygon())));
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, Set<String> codes) {
        if (!codes.isEmpty()) {
            parameters.put(name, codes.stream().sorted().toList());
        }
    }

    private static String join(double... numbers) {
        StringBuilder joined = new StringBuilder();
        for (double number : numbers) {
            joined.append(joined.isEmpty() ? "" : ",").append(plain(number));
        }
        return joined.toString();
    }

    /** As short as it can be without another meaning: 2 and not 2.0, 0.0001 and not 1.0E-4. */
    static String plain(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
