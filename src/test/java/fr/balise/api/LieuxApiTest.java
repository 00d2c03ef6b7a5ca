package fr.balise.api;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.balise.geo.Precision;
import fr.balise.testing.Golden;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class LieuxApiTest {
    private static final String ITEMS = "/api/collections/lieux/items";

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @BeforeEach
    void theFirstStartHasBeen() {
        paris.load();
    }

    @AfterEach
    void onlyParisRemains() {
        clock.goOn();
        venues.removeAll();
    }

    @Test
    void the65VenuesOfParisAreThereButTheOneThatIsGone() {
        when().get(ITEMS + "?limit=100")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", is("FeatureCollection"))
                .body("numberMatched", is(64))
                .body("features", hasSize(64))
                .body("features.properties.precision", everyItem(is("municipality")));
    }

    @Test
    void aVenueTellsEverythingInTheWordsOfTheStandard() {
        clock.stopAt("2026-11-23T09:30:00Z");
        String id = venues.add(venue("Espace test")
                .in("29200", "Brest", "29019")
                .on("1 rue de Siam")
                .at(48.39, -4.486, Precision.HOUSENUMBER)
                .phones("+33298000000")
                .websites("https://exemple.fr")
                .kinds(Typology.EPN, Typology.BIB, Typology.OTHER)
                .offering(Service.ADMINISTRATIVE_HELP, Service.AFFORDABLE_EQUIPMENT)
                .open("Mo-Fr 09:00-12:00"));

        Golden.assertApproved(
                "lieu",
                when().get(ITEMS + "/" + id).then().statusCode(200).extract().asString());
    }

    @Test
    void aClosedVenueSaysSinceWhen() {
        String id = venues.add(venue("Macrolithe").closedForGood("2014-09"));

        when().get(ITEMS + "/" + id)
                .then()
                .body("geometry", is((Object) null))
                .body("properties.statut.etat", is("ferme_definitivement"))
                .body("properties.statut.depuis", is("2014-09"));
    }

    @Test
    void whatChangesIsSeenAtOnceThoughTheAnswerOfBeforeIsKept() {
        clock.stopAt("2026-11-23T09:30:00Z");
        String id = venues.add(brest("Espace").in("29200", "Brest", "29019").open("Mo 10:00-11:00"));
        String list = ITEMS + "?bbox=-5,48,-4,49";
        String before = when().get(ITEMS + "/" + id).asString();

        assertThat(when().get(ITEMS + "/" + id).asString()).isEqualTo(before);
        assertThat(when().get(list).asString()).isEqualTo(when().get(list).asString());

        venues.add(brest("Espace").in("29200", "Brest", "29019").open("Tu 10:00-11:00"));
        when().get(ITEMS + "/" + id).then().body("properties.horaires", is("Tu 10:00-11:00"));
        when().get(list)
                .then()
                .body("features[0].properties.horaires", is("Tu 10:00-11:00"))
                .body("features[0].properties.ouverture.etat", is("ferme"));
    }

    @Test
    void theDoorIsThatOfTheMinuteThoughTheAnswerOfBeforeIsKept() {
        String id = venues.add(brest("Espace").in("29200", "Brest", "29019").open("Mo 10:00-11:00"));

        clock.stopAt("2026-11-23T09:59:59Z");
        assertThat(states(id)).containsOnly("ouvert");
        clock.stopAt("2026-11-23T10:00:00Z");
        assertThat(states(id)).containsOnly("ferme");
        clock.stopAt("2026-11-30T09:30:00Z");
        assertThat(states(id)).containsOnly("ouvert");
    }

    private static List<String> states(String id) {
        return List.of(
                when().get(ITEMS + "/" + id).jsonPath().getString("properties.ouverture.etat"),
                when().get(ITEMS + "?bbox=-5,48,-4,49").jsonPath().getString("features[0].properties.ouverture.etat"));
    }

    @Test
    void theBoxServicesAndTypesNarrowTheAnswer() {
        String help =
                venues.add(brest("Aide").offering(Service.ADMINISTRATIVE_HELP).kinds(Typology.EPN));
        String safe = venues.add(brest("Sûr").offering(Service.SAFE_USE).kinds(Typology.BIB));
        venues.add(brest("Rien"));

        assertFound("bbox=-5,48,-4,49&services=Utilisation sécurisée du numérique", safe);
        assertFound(
                "bbox=-5,48,-4,49&services=Utilisation sécurisée du numérique,Aide aux démarches administratives",
                help,
                safe);
        assertFound("bbox=-5,48,-4,49&typologie=EPN&typologie=BIB", help, safe);
        assertFound("bbox=-5,48,-4,49&typologie=EPN&services=Utilisation sécurisée du numérique");
    }

    @Test
    void aBoxOverTheAntimeridianFindsBothSides() {
        String wallis = venues.add(venue("Wallis").at(-13.28, -176.17, Precision.STREET));
        String fiji = venues.add(venue("Fidji").at(-17.7, 178.0, Precision.STREET));

        assertFound("bbox=177,-20,-175,-10", fiji, wallis);
    }

    @Test
    void followingNextReachesEveryVenueOnce() {
        List<String> seen = new ArrayList<>();
        String next = ITEMS + "?limit=7";
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("features.id"));
            next = page.getString("links.find { it.rel == 'next' }?.href");
        }
        assertThat(seen).hasSize(64).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "'bbox=1,2,3', bbox",
        "limit=abc, limit",
        "limit=0, limit",
        "services=Coiffure, services",
        "typologie=EPM, typologie",
        "apres=x, apres",
        "bogus=thing, bogus",
        "bogus, bogus",
        "apres=0000000000, apres",
        "'bbox=2.2d,48f,0x1p1,49', bbox"
    })
    void aWrongParameterIsAProblemThatNamesIt(String query, String parameter) {
        when().get(ITEMS + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", is(400))
                .body("errors.parameter", hasItem(parameter))
                .body("detail", containsString(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown", "/%00", "/'%20OR%201=1", "/..%2f..%2fetc%2fpasswd", "/x/y"})
    void anUnknownIdIsAProblemAndNoError(String path) {
        given().urlEncodingEnabled(false)
                .get(ITEMS + path)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200, application/json",
        "application/geo+json, 200, application/geo+json",
        "*/*, 200, application/geo+json",
        "image/png, 406, application/problem+json"
    })
    void theAnswerHasTheFormThatWasAskedFor(String accept, int status, String type) {
        given().accept(accept).get(ITEMS + "?limit=1").then().statusCode(status).contentType(type);
    }

    @Test
    void aMergedIdLeadsToTheVenueThatTookItOver() {
        String id = venues.add(venue("Repreneur"));
        venues.redirect("0000000000", id);

        given().redirects()
                .follow(false)
                .get(ITEMS + "/0000000000")
                .then()
                .statusCode(308)
                .header("Location", containsString(ITEMS + "/" + id));
    }

    @Test
    void anotherMethodIsAProblemToo() {
        when().delete(ITEMS)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void theDescriptionNamesEveryParameter() {
        String description =
                when().get("/api/openapi").then().statusCode(200).extract().asString();

        assertThat(description)
                .contains("name: bbox", "name: services", "name: typologie", "name: limit", "name: apres")
                .contains("name: ouvert_a", "name: ouvert_le", "name: ouvert_apres")
                .contains("Ouverture:", "sur_rendez_vous")
                .contains("LieuxAnswer")
                .doesNotContain("/annuaire", "EngineImpl");
    }

    @Test
    void healthIsUp() {
        when().get("/q/health").then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void anotherSiteMayReadTheData() {
        given().header("Origin", "https://exemple.fr")
                .get(ITEMS + "?limit=1")
                .then()
                .header("Access-Control-Allow-Origin", not(is((Object) null)));
    }

    private static fr.balise.venue.VenueFixture brest(String name) {
        return venue(name).at(48.39, -4.486, Precision.STREET);
    }

    private static void assertFound(String query, String... ids) {
        List<String> found = when().get(ITEMS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("features.id");
        assertThat(found).containsExactlyInAnyOrder(ids);
    }
}
