package fr.balise.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.balise.gazetteer.Gazetteer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent is either understood or refused in few words. */
class HostileParametersTest {
    /** No measure of speed: what is not bounded takes minutes. */
    private static final Duration BOUNDED = Duration.ofSeconds(60);

    @Test
    void thousandsOfHostileParametersAreUnderstoodOrRefused() {
        Random random = new Random(20261122);
        int understood = 0;
        for (int i = 0; i < 20_000; i++) {
            Map<String, List<String>> parameters = HostileTexts.parameters(random);
            try {
                VenueQuery query = VenueQuery.parse(parameters, Gazetteer.EMPTY);
                assertThat(VenueQuery.parse(query.parameters(), Gazetteer.EMPTY))
                        .as("%s", parameters)
                        .isEqualTo(query);
                understood++;
            } catch (InvalidQuery e) {
                assertShort(e);
            }
        }
        // Or the test would show nothing.
        assertThat(understood).isBetween(500, 19_500);
    }

    private static void assertShort(InvalidQuery refused) {
        assertThat(refused.violations()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
        assertThat(refused.getMessage().length()).isLessThan(100_000);
    }

    @Test
    void tenMegabytesInAnyParameterAreRefusedInFewWords() {
        for (String name : VenueQuery.PARAMETERS) {
            for (String piece : List.of("a", "1,", "((", " ", "é", "{\"a\":")) {
                String huge = piece.repeat(10_000_000 / piece.length());
                InvalidQuery refused = Assertions.assertTimeoutPreemptively(
                        BOUNDED,
                        () -> catchThrowableOfType(
                                InvalidQuery.class,
                                () -> VenueQuery.parse(Map.of(name, List.of(huge)), Gazetteer.EMPTY)));
                assertThat(refused).as(name + " " + piece).isNotNull();
                assertShort(refused);
            }
        }
    }

    @Test
    void aParameterThatIsGivenAMillionTimesIsRefused() {
        for (String name : VenueQuery.PARAMETERS) {
            Map<String, List<String>> million = Map.of(name, Collections.nCopies(1_000_000, "x"));
            InvalidQuery refused =
                    catchThrowableOfType(InvalidQuery.class, () -> VenueQuery.parse(million, Gazetteer.EMPTY));
            assertThat(refused).as(name).isNotNull();
            assertShort(refused);
        }
    }

    @Test
    void thousandsOfUnknownParametersAreRefusedInFewWords() {
        Map<String, List<String>> many = IntStream.range(0, 10_000)
                .boxed()
                .collect(Collectors.toMap(i -> "x".repeat(100) + i, i -> List.of("1")));
        assertShort(catchThrowableOfType(InvalidQuery.class, () -> VenueQuery.parse(many, Gazetteer.EMPTY)));
    }

    @Test
    void aPolygonOfTooManyPointsIsRefusedWhileItIsRead() {
        assertThat(refused(circle(100_000))).contains("100000 au plus");
        assertThat(refused(saw(6_000))).contains("plus de 5000 points");
        String json = "{\"type\":\"Polygon\",\"coordinates\":[["
                + IntStream.range(0, 6000).mapToObj(i -> "[1," + i % 90 + "]").collect(Collectors.joining(","))
                + "]]}";
        assertThat(refused(json)).contains("plus de 5000 points");
    }

    @Test
    void aPolygonOfManyPointsIsReadAndWrittenAsItWas() {
        VenueQuery query = VenueQuery.parse(Map.of("polygone", List.of(circle(4_000))), Gazetteer.EMPTY);
        assertThat(query.area().polygon().getNumPoints()).isEqualTo(4_001);
        assertThat(VenueQuery.parse(query.parameters(), Gazetteer.EMPTY)).isEqualTo(query);
    }

    /** Every edge crosses every other one: the check of validity may not look at all of them. */
    @Test
    void aPolygonThatCrossesItselfEverywhereIsRefused() {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            points.add(i % 2 == 0 ? "0 " + i / 100.0 : "10 " + (40 - i / 100.0));
        }
        points.add(points.get(0));
        String star = "POLYGON((" + String.join(",", points) + "))";
        assertThat(Assertions.assertTimeoutPreemptively(BOUNDED, () -> refused(star)))
                .contains("se croise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON((2 48,3 48,3 49))",
                "POLYGON((2 48,3 48,2 48))",
                "POLYGON((2 48,3 48,3 49,2 48.5))",
                "POLYGON((2 48,NaN 48,3 49,2 48))",
                "POLYGON((2 48,3 48,3 91,2 48))",
                "POLYGON((2 48,181 48,3 49,2 48))",
                "POLYGON((2 48,1e999 48,3 49,2 48))",
                "POLYGON((2 48,3 49,3 48,2 49,2 48))",
                "POLYGON((0 0,4 0,4 4,0 4,0 0),(5 5,6 5,6 6,5 5))",
                "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((1 1,2 1,2 2,1 1)))",
                "POLYGON EMPTY",
                "POLYGON(())",
                "POLYGON Z((2 48 1,3 48 1,3 49 1,2 48 1))",
                "POLYGON((2 48,3 48,3 49,2 48)) ; DROP TABLE venue",
                "POINT(2 48)",
                "GEOMETRYCOLLECTION(POLYGON((2 48,3 48,3 49,2 48)))",
                "{}",
                "{\"type\":\"Point\",\"coordinates\":[2,48]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[2,48],[3,\"x\"],[3,49],[2,48]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":{\"a\":1}}",
                "{\"type\":\"Polygon\""
            })
    void aWrongPolygonIsRefusedWithAReason(String polygon) {
        assertThat(refused(polygon)).isNotBlank();
    }

    @Test
    void brackets50000DeepAreRefused() {
        assertThat(refused("{\"type\":" + "[".repeat(50_000))).isNotBlank();
        assertThat(refused("MULTIPOLYGON" + "(".repeat(50_000))).isNotBlank();
    }

    private static String refused(String polygon) {
        InvalidQuery refused = catchThrowableOfType(
                InvalidQuery.class, () -> VenueQuery.parse(Map.of("polygone", List.of(polygon)), Gazetteer.EMPTY));
        assertThat(refused)
                .as(polygon.substring(0, Math.min(100, polygon.length())))
                .isNotNull();
        assertThat(refused.violations()).singleElement().extracting("parameter").isEqualTo("polygone");
        return refused.getMessage();
    }

    private static String circle(int points) {
        return "POLYGON(("
                + IntStream.rangeClosed(0, points)
                        .mapToDouble(i -> 2 * Math.PI * (i % points) / points)
                        .mapToObj(angle -> "%.4f %.4f"
                                .formatted(2 + Math.cos(angle), 48 + Math.sin(angle))
                                .replace(',', '.'))
                        .collect(Collectors.joining(","))
                + "))";
    }

    private static String saw(int points) {
        return "POLYGON(("
                + IntStream.range(0, points).mapToObj(i -> "1 " + i % 90).collect(Collectors.joining(","))
                + "))";
    }
}
