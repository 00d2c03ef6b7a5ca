package fr.balise.api;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.balise.geo.Precision;
import fr.balise.testing.Golden;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map, its facets and what all answers that may be kept have in common. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class CarteApiTest {
    private static final String BREST = "bbox=-4.6,48.3,-4.3,48.5";
    private static final String CARTE = "/api/carte?zoom=11&" + BREST;

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @BeforeEach
    void someVenuesOfBrest() {
        clock.stopAt("2026-11-23T09:30:20Z");
        for (int i = 0; i < 3; i++) {
            venues.add(venue("Groupe « n° " + i + " »")
                    .in("29200", "Brest", "29019")
                    .at(48.39 + i * 0.001, -4.486, Precision.HOUSENUMBER)
                    .kinds(Typology.EPN)
                    .offering(Service.ADMINISTRATIVE_HELP));
        }
        venues.add(venue("Même endroit A")
                .at(48.45, -4.42, Precision.STREET)
                .kinds(Typology.BIB)
                .open("Mo 10:00-12:00"));
        venues.add(venue("Même endroit B").at(48.45, -4.42, Precision.STREET).closedForNow(null, "travaux"));
        venues.add(venue("Quelque part").in("29200", "Brest", "29019").at(48.4, -4.35, Precision.MUNICIPALITY));
        venues.add(venue("Fermé").at(48.4, -4.4, Precision.STREET).closedForGood("2014"));
    }

    @AfterEach
    void nothingRemains() {
        clock.goOn();
        venues.removeAll();
    }

    @Test
    void theMapShowsGroupsSpotsAndCommunes() {
        Golden.assertApproved("carte", get(CARTE).asString());
    }

    @Test
    void theNextViewKeepsTheKeysOfWhatItShares() {
        Golden.assertApproved(
                "carte-suivante",
                get("/api/carte?zoom=11&bbox=-4.45,48.3,-4.2,48.5&typologie=BIB")
                        .asString());
    }

    @Test
    void facetsCountWhatEachValueWouldFind() {
        Golden.assertApproved(
                "facettes",
                get("/api/facettes?services=Aide aux démarches administratives&" + BREST)
                        .asString());
    }

    @Test
    void theNearestAreToldInFewWordsByDistance() {
        Golden.assertApproved(
                "proches",
                get("/api/proches?pres_de=48.4,-4.4&limit=5&rayon=30").asString());
    }

    @Test
    void theNearestNeedAPoint() {
        given().get("/api/proches?typologie=BIB").then().statusCode(400).body("detail", containsString("pres_de"));
        given().get("/api/proches?pres_de=48,2&tri=nom").then().statusCode(400).body("detail", containsString("tri"));
        given().get("/api/proches?pres_de=48,2&limit=101").then().statusCode(400);
    }

    @Test
    void theTilesDescribeThemselves() {
        String tiles = "/api/collections/lieux/tiles";
        Golden.assertApproved("tuiles", withoutPort(get(tiles)));
        Golden.assertApproved("tuiles-webmercatorquad", withoutPort(get(tiles + "/WebMercatorQuad")));
        Golden.assertApproved("tilejson", withoutPort(get(tiles + "/WebMercatorQuad/tilejson?typologie=EPN")));
        Golden.assertApproved("tilematrixset", withoutPort(get("/api/tileMatrixSets/WebMercatorQuad")));
        Golden.assertApproved("tilematrixsets", withoutPort(get("/api/tileMatrixSets")));
    }

    private static String withoutPort(Response response) {
        return response.asString().replaceAll("http://localhost:\\d+", "http://balise.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CARTE,
                "/api/facettes?" + BREST,
                "/api/proches?pres_de=48.4,-4.4",
                "/api/collections/lieux/items?" + BREST,
                "/api/collections/arrets/items?pres_de=48.4,-4.4",
                "/api/collections/lieux/tiles/WebMercatorQuad/11/706/998"
            })
    void whoHasAnAnswerIsNotSentItAgainUntilAVenueChanges(String path) {
        String tag = get(path).header("ETag");
        assertThat(tag).matches("\"[\\w-]+\"");

        given().header("If-None-Match", "\"other\", " + tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", containsString("public, max-age="))
                .header("Vary", containsString("Accept-Encoding"))
                .body(is(""));

        venues.add(venue("Nouveau").at(48.4, -4.4, Precision.STREET));
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/carte?zoom=11&" + BREST + "&statut=",
                "/api/facettes?" + BREST + "&statut=",
                "/api/proches?pres_de=48.4,-4.4&rayon=50&statut="
            })
    void answersThatAreKeptAreThoseOfTheirOwnQuestionAndOfTheVenuesAsTheyAre(String path) {
        String gone = get(path + "ferme_definitivement").asString();
        assertThat(get(path + "ouvert").asString()).isNotEqualTo(gone);
        assertThat(get(path + "ferme_definitivement").asString()).isEqualTo(gone);

        venues.add(venue("Fermé aussi").at(48.41, -4.41, Precision.STREET).closedForGood("2015"));

        assertThat(get(path + "ferme_definitivement").asString()).isNotEqualTo(gone);
    }

    @Test
    void anAnswerOfOneFormIsNoAnswerInAnother() {
        String path = "/api/collections/lieux/items?" + BREST;
        String tag = accepting("application/geo+json").get(path).header("ETag");

        assertThat(accepting("application/json").get(path).header("ETag")).isNotEqualTo(tag);
        assertThat(given().header("Accept-Encoding", "br").get(path).header("ETag"))
                .isNotEqualTo(get(path).header("ETag"));
        assertThat(get("/api/carte?zoom=12&" + BREST).header("ETag"))
                .isNotEqualTo(get(CARTE).header("ETag"));
    }

    private static RequestSpecification accepting(String type) {
        return given().accept(type);
    }

    @Test
    void whatIsOpenNowIsTrueForAMinuteOnly() {
        String path = CARTE + "&ouvert_a=maintenant";
        Response first = get(path);
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=40,");

        clock.stopAt("2026-11-23T09:30:59Z");
        assertThat(get(path).header("ETag")).isEqualTo(first.header("ETag"));
        clock.stopAt("2026-11-23T09:31:00Z");
        assertThat(get(path).header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(get(CARTE + "&ouvert_le=lundi").header("Cache-Control")).startsWith("public, max-age=60,");
    }

    @Test
    void errorsAreNotKept() {
        Response refused = given().get("/api/carte?zoom=99");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.header("ETag")).isNull();
        assertThat(given().get("/api/collections/lieux/items/0000000000").header("ETag"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CARTE,
                "/api/facettes",
                "/api/collections/lieux/items?limit=1",
                "/api/collections/lieux/tiles/WebMercatorQuad/11/706/998"
            })
    void headSaysTheSameWithoutABody(String path) {
        Response whole = get(path);

        Response head = given().head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(head.contentType()).isEqualTo(whole.contentType());
        assertThat(head.asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bbox=1;2;3;4, zoom",
        "zoom=21, zoom",
        "zoom=-1, zoom",
        "zoom=8x, zoom",
        "zoom=12, bbox",
        "zoom=20&bbox=2;48;3;49, bbox",
        "zoom=8&limit=10, limit",
        "zoom=8&tri=nom, tri",
        "zoom=8&bogus=1, bogus",
        "zoom=8&services=Coiffure, services"
    })
    void aWrongParameterOfAMapIsAProblemThatNamesIt(String query, String parameter) {
        when().get("/api/carte?" + query.replace(';', ','))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void aViewThatIsTooLargeSaysWhichZoomIsNot() {
        when().get("/api/carte?zoom=20&bbox=2,48,3,49")
                .then()
                .statusCode(400)
                .body("errors.message", hasItem(containsString("un zoom de 12 au plus")));
        when().get("/api/carte?zoom=12&bbox=2,48,3,49").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/carte?services=%zz", "/api/facettes?q=%", "/api/%2"})
    void brokenAddressesAreRefused(String path) throws IOException {
        // By hand: no client would send them. Quarkus sees to them before anything of ours.
        assertThat(sent("GET " + path + " HTTP/1.1\r\nHost: balise\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void theCharacterZeroIsAProblem() {
        given().urlEncodingEnabled(false)
                .get("/api/carte?zoom=3&q=a%00b")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("%00"));
    }

    @Test
    void anAddressOfTenMegabytesIsRefused() throws IOException {
        String answer = sent("GET /api/carte?q=" + "a".repeat(10_000_000) + " HTTP/1.1\r\nHost: balise\r\n\r\n");

        assertThat(answer).matches("(?s)(HTTP/1.1 4\\d\\d.*)?");
        when().get(CARTE).then().statusCode(200);
    }

    /** What the server says, which is nothing when it closes the door while we talk. */
    private static String sent(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketException e) {
                return "";
            }
        }
    }

    @Test
    void addressesThatAreTooLongAreProblems() {
        given().get("/api/carte?zoom=8&q=" + "a".repeat(17_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("detail", containsString("16384"));
        given().get("/?q=" + "a".repeat(17_000)).then().statusCode(414).contentType("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void answersTravelPacked(String coding) throws IOException {
        String answer = sent("GET " + CARTE + " HTTP/1.1\r\nHost: balise\r\nAccept-Encoding: " + coding
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsIgnoringCase("content-encoding: " + coding + "\r\n");
    }

    @Test
    void theDescriptionHasTheCriteriaOfTheMap() {
        String description = get("/api/openapi").asString();

        assertThat(description).contains("/api/carte:", "/api/facettes:", "operationId: tile", "CarteGroupe");
        String map = description.substring(
                description.indexOf("/api/carte:"), description.indexOf("/api/collections/arrets"));
        assertThat(map)
                .contains("name: zoom", "name: bbox", "name: ouvert_a", "name: services")
                .doesNotContain("name: limit");
    }

    @Test
    void aVenueThatIsClosedForGoodIsNotOnTheMapUnlessAskedFor() {
        when().get(CARTE + "&statut=ferme_definitivement")
                .then()
                .body("nombre", is(1))
                .body("lieux", hasSize(1))
                .body("lieux[0].lieux[0].statut", is("ferme_definitivement"));
    }

    private static Response get(String path) {
        return when().get(path).then().statusCode(200).extract().response();
    }
}
