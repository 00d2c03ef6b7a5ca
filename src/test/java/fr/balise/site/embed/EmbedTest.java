package fr.balise.site.embed;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.geo.Precision;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other sites get to show. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class EmbedTest {
    @Inject
    TestVenues venues;

    @Inject
    LoadGazetteer gazetteer;

    @TestHTTPResource("/")
    String root;

    private String lighthouse;

    @BeforeEach
    void addVenue() {
        root = root.replaceAll("/$", "");
        lighthouse = venues.add(
                venue("Phare & balises").at(50.1, 1.5, Precision.STREET).in("80410", "Cayeux", "80182"));
    }

    @AfterEach
    void removeVenue() {
        venues.removeAll();
    }

    private static RequestSpecification html() {
        return given().accept("text/html");
    }

    @Test
    void theFrameMayStandOnOtherSitesAndNoOtherPageMay() {
        html().get("/carte-integree?lieux=" + lighthouse)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors *"));
        html().get("/selection").then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        html().get("/carte-integree/autre")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void theListOfTheFrameIsThereWithoutScripts() {
        html().get("/carte-integree?bbox=1.4,50,1.6,50.2")
                .then()
                .body(containsString("Phare &amp; balises</a></h3>"), not(containsString("data-pick")))
                .body(containsString("<base target=\"_blank\">"));
        html().get("/carte-integree?bbox=1.4,51,1.6,51.2&langue=en")
                .then()
                .body(containsString("No place answers this search."), containsString("0 places"));
    }

    @Test
    void mergedVenuesAreShownUnderTheirIdsOfToday() {
        venues.redirect("0000000abd", lighthouse);
        html().get("/carte-integree?lieux=0000000abd").then().body(containsString("1 lieu."));
    }

    @Test
    void aColourIsAStyleSheetOfItsOwn() {
        html().queryParam("couleur", "#ffc94d")
                .get("/carte-integree")
                .then()
                .body(containsString("/carte-integree/couleurs.css?couleur=ffc94d"));
        given().get("/carte-integree/couleurs.css?couleur=0b4a54")
                .then()
                .header("Content-Type", equalTo("text/css;charset=UTF-8"))
                .body(containsString("--brand: #0b4a54;"));
        html().get("/carte-integree?couleur=red").then().statusCode(400);
    }

    @Test
    void theFormWritesACodeThatShowsTheSearch() {
        String page = html().queryParam("recherche", root + "/?bbox=1.4,50,1.6,50.2&utm_source=x")
                .queryParam("couleur", "#aa0000")
                .queryParam("langue_carte", "en")
                .queryParam("hauteur", "700")
                .get("/integrer")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("&lt;iframe src=&quot;" + root + "/carte-integree?bbox=1.4,50,1.6,50.2&amp;amp;couleur=aa0000"
                        + "&amp;amp;langue=en&quot;")
                .contains("&lt;balise-carte bbox=&quot;1.4,50,1.6,50.2&quot; couleur=&quot;#aa0000&quot;")
                .contains("height=\"700\"")
                .doesNotContain("utm_source&");
    }

    @Test
    void anAreaIsFoundByItsNameOrItsCode() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        assertCodeFor("Somme", "departement=80");
        assertCodeFor("80", "departement=80");
        assertCodeFor("Hauts-de-France", "region=32");
        assertCodeFor("dijon", "commune=21231");
        assertCodeFor("Dijon Métropole", "epci=242100410");
        assertCodeFor("242100410", "epci=242100410");
    }

    private static void assertCodeFor(String territory, String parameter) {
        html().queryParam("territoire", territory)
                .queryParam("hauteur", "600")
                .get("/integrer")
                .then()
                .body(containsString("/carte-integree?" + parameter + "&quot;"));
    }

    @Test
    void anAreaThatMayBeAnotherIsAskedAbout() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        html().get("/integrer?hauteur=600&territoire=dijn")
                .then()
                .body(containsString("value=\"commune:21231\""), containsString("id=\"territoire-erreur\""))
                .body(not(containsString("id=\"code-cadre\"")));
        html().get("/integrer?hauteur=600&territoire=dijn&zone=commune:21231")
                .then()
                .body(containsString("/carte-integree?commune=21231&quot;"));
        // Chosen for what was typed before.
        html().get("/integrer?hauteur=600&territoire=zzzzz&zone=commune:21231")
                .then()
                .body(containsString("pas de territoire de ce nom"), not(containsString("id=\"code-cadre\"")));
    }

    @Test
    void anAreaByItsNameStandsForTheOneOfTheSearch() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        html().queryParam("territoire", "Somme")
                .queryParam("recherche", root + "/?bbox=1.4,50,1.6,50.2&typologie=EPN")
                .queryParam("hauteur", "600")
                .get("/integrer")
                .then()
                .body(containsString("/carte-integree?departement=80&amp;amp;typologie=EPN&quot;"));
    }

    @Test
    void theFormKeepsWhatItDoesNotUnderstand() {
        html().queryParam("recherche", "https://ailleurs.example.org/?bbox=1,2,3,4")
                .queryParam("hauteur", "600")
                .get("/integrer")
                .then()
                .statusCode(200)
                .body(containsString("value=\"https://ailleurs.example.org/?bbox=1,2,3,4\""))
                .body(containsString("id=\"recherche-erreur\""), not(containsString("id=\"code-cadre\"")));
        html().get("/integrer?couleur=rouge&hauteur=600")
                .then()
                .body(containsString("id=\"couleur-erreur\""), not(containsString("id=\"recherche-erreur\"")));
    }

    @Test
    void oEmbedTellsHowToShowAVenue() {
        given().queryParam("url", root + "/lieux/" + lighthouse + "-phare-balises")
                .queryParam("maxwidth", "400")
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("width", equalTo(400))
                .body("height", equalTo(600))
                .body("html", containsString(root + "/carte-integree?lieux=" + lighthouse));
    }

    @Test
    void oEmbedAnswersTheSameAsXml() throws Exception {
        String xml = given().queryParam("url", root + "/?bbox=1.4,50,1.6,50.2")
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .extract()
                .asString();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("html").item(0).getTextContent())
                .startsWith("<iframe src=\"" + root + "/carte-integree?bbox=1.4,50,1.6,50.2\"");
    }

    @Test
    void oEmbedRefusesWhatItCannotShow() {
        given().queryParam("url", "https://ailleurs.example.org/lieux/" + lighthouse)
                .get("/oembed")
                .then()
                .statusCode(404);
        given().queryParam("url", root + "/a-propos").get("/oembed").then().statusCode(404);
        given().queryParam("url", root + "/?bbox=1,2").get("/oembed").then().statusCode(404);
        given().queryParam("url", root + "/")
                .queryParam("format", "yaml")
                .get("/oembed")
                .then()
                .statusCode(501);
    }

    @Test
    void thePageOfAVenueLeadsToOEmbed() {
        html().get("/lieux/" + lighthouse + "-phare-balises")
                .then()
                .body(containsString("type=\"application/json+oembed\" href=\"" + root + "/oembed?url="));
    }
}
