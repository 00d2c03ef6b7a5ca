package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.testing.BusList;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.OpeningException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tour of the invented bus as people and programs see it, on Monday 23 November 2026 at ten. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class TourPageTest {
    private static final String STOPS = "/api/collections/arrets/items";

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @Inject
    LoadGazetteer gazetteer;

    @TestHTTPResource("/")
    String root;

    private String bus;

    @BeforeEach
    void addTheBus() {
        root = root.replaceAll("/$", "");
        clock.stopAt("2026-11-23T09:00:00Z");
        bus = venues.add(venue(BusList.NAME)
                .phones("+33380000012")
                .stops(BusList.stops())
                .except(OpeningException.closed(
                        LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), "révision annuelle")));
    }

    @AfterEach
    void removeTheBus() {
        venues.removeAll();
        clock.goOn();
    }

    private String page() {
        return "/lieux/" + bus + "-bus-numerique-des-deux-rives";
    }

    private static String text(String address) {
        return given().accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    @Test
    void theTourTellsEachStopInWords() {
        assertThat(text(page() + "/tournee"))
                .contains(
                        "le lundi, de 9 h à 12 h",
                        "le 1er et le 3e mardi du mois, de 9 h 30 à 12 h et de 14 h à 16 h 30",
                        "le mercredi des semaines paires, de 9 h à 12 h",
                        "un jeudi sur deux à partir du 5 novembre 2026, de 9 h à 12 h 30",
                        "de 14 h à 17 h, sur rendez-vous",
                        "le vendredi, de 8 h 30 à 12 h, sauf vacances scolaires",
                        "le vendredi, heures non indiquées, après-midi",
                        "le 3 novembre 2026, 24 novembre 2026 et 15 décembre 2026",
                        "le dernier samedi du mois",
                        "jours de passage non précisés");
    }

    @Test
    void theTourTellsWhatIsToComeAndWhatIsUnderWay() {
        assertThat(text(page() + "/tournee"))
                .contains("lundi 23 novembre de 9 h à 12 h 1 Place du Lavoir, 21200 Beaune en ce moment")
                .contains("mardi 24 novembre de 14 h à 16 h 30 10 Place du Marché, 21320 Pouilly-en-Auxois")
                .contains("lundi 7 décembre Pas de passage 1 Place du Lavoir, 21200 Beaune révision annuelle");
    }

    @Test
    void aTourWithoutTheRightNameLeadsOnAndAVenueThatStaysHasNone() {
        given().redirects()
                .follow(false)
                .get("/lieux/" + bus + "-autre/tournee")
                .then()
                .statusCode(301)
                .header("Location", containsString(page() + "/tournee"));
        String fixed = venues.add(venue("Mairie"));
        given().accept("text/html")
                .get("/lieux/" + fixed + "-mairie/tournee")
                .then()
                .statusCode(404);
        given().get("/lieux/" + fixed + "-mairie/tournee.ics").then().statusCode(404);
    }

    @Test
    void theVenuePageLeadsToTheTourAndDrawsNoStopAsItsAddress() {
        given().accept("text/html")
                .get(page())
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + page() + "/tournee\""))
                .body(containsString("Prochain passage"))
                .body(not(containsString("data-venue=")));
    }

    @Test
    void theCalendarIsServedUnderAnAddressThatOutlivesTheName() {
        given().get("/lieux/" + bus + "-autre/tournee.ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(startsWith("BEGIN:VCALENDAR\r\n"))
                .body(containsString("EXDATE;TZID=Europe/Paris:20261207T090000"));
    }

    @Test
    void stopsNearAPersonAreTheNearestFirstWithTheirVisits() {
        stops("pres_de=47.02,4.84&rayon=30&jours=14")
                .body("type", equalTo("FeatureCollection"))
                .body("features.properties.distance", everyItem(lessThanOrEqualTo(30_000)))
                .body("features[0].properties.nom", equalTo("Place du Lavoir"))
                .body("features[0].properties.lieu.id", equalTo(bus))
                .body("features[0].properties.lieu.tournee", equalTo(page() + "/tournee"))
                .body(
                        "features[0].properties.prochains_passages.debut",
                        contains("2026-11-23T09:00+01:00", "2026-11-30T09:00+01:00"))
                .body("features[0].geometry.coordinates", contains(4.8403f, 47.0245f));
    }

    @Test
    void aPersonSeesWhatComesNearTheCommune() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        assertThat(text("/arrets?ou=beaune&rayon=10"))
                .contains("Près de Beaune")
                .contains("Place du Lavoir à moins de 1 km 2 place du Lavoir, 21200 Beaune " + BusList.NAME)
                .contains("lundi 23 novembre de 9 h à 12 h – en ce moment")
                .contains("Téléphone : 03 80 00 00 12")
                .doesNotContain("Bligny");
        assertThat(text("/arrets?pres_de=47.0245,4.8403&rayon=5")).contains("Place du Lavoir à 10 m");
        assertThat(text("/arrets?pres_de=43.6,1.44")).contains("aucun passage dans les deux semaines");
    }

    @Test
    void aPlaceThatIsNotClearIsAskedForAgain() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        assertThat(text("/arrets?ou=Saint-Denis")).contains("Laquelle ?", "Saint-Denis (93)", "Saint-Denis (974)");
        assertThat(text("/arrets?ou=Bône<b>")).contains("aucune commune « Bône&lt;b&gt; »");
        assertThat(text("/arrets?pres_de=ici")).contains("pas été compris");
        assertThat(text("/arrets?rayon=3000&ou=")).contains("Votre commune ou votre code postal");
    }

    @Test
    void theDaysLimitWhatIsTold() {
        stops("lieu=" + bus + "&jours=1").body("features.properties.nom", contains("Place du Lavoir"));
        stops("lieu=" + bus + "&jours=31").body("features", hasSize(11));
        stops("lieu=" + bus + "&jours=31&limit=3").body("features", hasSize(3));
    }

    @Test
    void aCancelledVisitIsToldWithItsReason() {
        stops("lieu=" + bus + "&jours=20")
                .body("features[0].properties.prochains_passages[2].etat", equalTo("annule"))
                .body("features[0].properties.prochains_passages[2].motif", equalTo("révision annuelle"));
    }

    @Test
    void farFromAllStopsThereAreNone() {
        stops("pres_de=43.6,1.44").body("features", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jours=3; pres_de",
                "pres_de=47.02; pres_de",
                "pres_de=147,4; pres_de",
                "pres_de=47,4&jours=0; jours",
                "pres_de=47,4&jours=93; jours",
                "pres_de=47,4&rayon=x; rayon",
                "pres_de=47,4&bbox=1; bbox",
                "lieu=x; lieu",
            })
    void whatIsWrongIsNamed(String query, String parameter) {
        given().get(STOPS + "?" + query).then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void theVenueItselfListsItsStopsInTheApi() {
        given().get("/api/collections/lieux/items/" + bus)
                .then()
                .statusCode(200)
                .body("geometry", equalTo(null))
                .body("properties.arrets", hasSize(12))
                .body("properties.arrets[5].passages[0].regle", equalTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"))
                .body("properties.arrets[5].passages[0].debut", equalTo("2026-11-05"))
                .body("properties.arrets[0].passages[0].heures", contains("09:00-12:00"))
                .body("properties.ouverture.etat", equalTo("ouvert"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void thePictureOfTheTour(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go(page() + "/tournee").locator(".mark").first().waitFor();
            check(visitor, "tour", width);
            visitor.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            visitor.page().locator(".mark--cluster").first().press("Enter");
            visitor.page().locator(".mark--point").first().press("Enter");
            visitor.page().locator(".leaflet-popup-content").waitFor();
            check(visitor, "tour-open", width);
            visitor.go(page());
            check(visitor, "mobile-venue", width);
            visitor.go("/arrets?pres_de=47.02,4.84&rayon=50");
            check(visitor, "next-stops", width);
        }
    }

    private static void check(BrowserSession visitor, String name, int width) {
        visitor.takeWholePicture(name + "-whole-" + width);
        PageCheck.of(visitor, name, width);
    }

    private static ValidatableResponse stops(String query) {
        return given().get(STOPS + "?" + query).then().statusCode(200);
    }
}
