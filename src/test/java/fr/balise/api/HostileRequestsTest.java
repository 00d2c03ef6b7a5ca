package fr.balise.api;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.search.HostileTexts;
import fr.balise.search.VenueQuery;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked gets an answer or is refused; nothing makes the server fail. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class HostileRequestsTest {
    private static final String ITEMS = "/api/collections/lieux/items";

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @BeforeEach
    void someVenues() {
        paris.load();
        venues.add(venue("Pôle nord").at(90, 0, Precision.STREET));
        venues.add(venue("Antiméridien").at(-17, 180, Precision.STREET));
        venues.add(venue("Nulle part"));
    }

    @AfterEach
    void onlyParisRemains() {
        venues.removeAll();
    }

    private static String address(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", ITEMS + "?", ""))
                .replaceFirst("\\?$", "");
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    @Test
    void hundredsOfHostileRequestsAreAnsweredOrRefused() {
        Random random = new Random(5);
        int answered = 0;
        for (int i = 0; i < 400; i++) {
            String address = address(HostileTexts.parameters(random));
            int status = get(address).statusCode();
            assertThat(status)
                    .as(address.substring(0, Math.min(500, address.length())))
                    .isIn(200, 400, 414);
            answered += status == 200 ? 1 : 0;
        }
        assertThat(answered).isGreaterThan(50);
    }

    /** Alone, so that no other wrong parameter hides it. */
    @Test
    void sqlInAnyParameterIsOnlyText() {
        for (String name : VenueQuery.PARAMETERS) {
            for (String text : List.of(
                    "'; DROP TABLE venue; --", "' OR '1'='1", ":after", "1) OR (1=1", "$$x$$", "\\'", "(a+)+$")) {
                assertThat(get(address(Map.of(name, List.of(text)))).statusCode())
                        .as(name + " " + text)
                        .isIn(200, 400);
            }
        }
        assertThat(get(ITEMS).jsonPath().getInt("numberMatched")).isGreaterThanOrEqualTo(67);
    }

    @Test
    void theEndsOfTheWorldHaveAnswers() {
        for (String point : List.of("90,0", "-90,-180", "0,180", "-17,-180", "89.99999,179.99999")) {
            for (String radius : List.of("", "&rayon=0.000001", "&rayon=20000")) {
                assertThat(get(ITEMS + "?limit=3&pres_de=" + point + radius).statusCode())
                        .as(point + radius)
                        .isEqualTo(200);
            }
        }
        assertThat(get(ITEMS + "?pres_de=-17,-180&rayon=1").jsonPath().getList("features.properties.nom"))
                .isEqualTo(List.of("Antiméridien"));
        assertThat(get(ITEMS + "?pres_de=90,123&rayon=1").jsonPath().getList("features.properties.distance"))
                .isEqualTo(List.of(0));
    }

    @Test
    void theNearestVenueSaysHowFarItIs() {
        venues.add(venue("Dijon").at(47.322, 5.041, Precision.STREET));

        assertThat(get(ITEMS + "?source=test&limit=1&pres_de=47.331,5.041")
                        .jsonPath()
                        .getList("features.properties.distance"))
                .isEqualTo(List.of(1001));
        assertThat(get(ITEMS + "?source=test&limit=1").asString()).doesNotContain("distance");
    }

    @Test
    void everyParameterIsDescribed() {
        List<String> described =
                given().get("/api/openapi?format=json").jsonPath().getList("paths.'" + ITEMS + "'.get.parameters.name");

        assertThat(described).containsExactlyInAnyOrderElementsOf(VenueQuery.PARAMETERS);
    }
}
