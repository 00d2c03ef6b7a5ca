package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.balise.geo.Precision;
import fr.balise.search.TestQueries;
import fr.balise.search.VenueSearch;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Fee;
import fr.balise.venue.Offer;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.Venue;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class PagesTest {
    @Inject
    ParisData paris;

    @Inject
    VenueSearch search;

    @Inject
    TestVenues extra;

    @BeforeEach
    void loadParis() {
        paris.load();
    }

    @AfterEach
    void removeExtra() {
        extra.removeAll();
    }

    private static RequestSpecification browser() {
        return given().accept("text/html").redirects().follow(false);
    }

    private static ValidatableResponse page(String address) {
        return browser().get(address).then().statusCode(200).contentType(startsWith("text/html"));
    }

    private static String text(String address) {
        String html = page(address).extract().asString();
        return html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private Venue find(String name) {
        return search.find(TestQueries.EVERYTHING).venues().stream()
                .filter(venue -> venue.facts().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void homeAsksOneQuestionInPlainWords() {
        assertThat(text("/"))
                .contains("64 lieux où quelqu’un peut vous aider")
                .contains("De quoi avez-vous besoin ?")
                .contains("Faire une démarche en ligne", "Apprendre les bases", "Où ?");
        page("/").body(not(containsString("<li class=\"line")));
    }

    @Test
    void theResultsListAllVenuesButThoseThatAreGonePageByPage() {
        assertThat(text("/lieux")).contains("64 lieux trouvés.");
        assertThat(lines("/lieux")).isEqualTo(20);
        assertThat(lines("/lieux?limit=100")).isEqualTo(64);
    }

    private static int lines(String address) {
        return page(address).extract().asString().split("<li class=\"line", -1).length - 1;
    }

    @Test
    void theAddressesOfTheFirstHomePageLeadToTheResults() {
        browser()
                .get("/?typologie=EPN&limit=5")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/lieux?typologie=EPN&limit=5"));
    }

    @Test
    void theFilterFormWorksByAddress() {
        String text = text("/lieux?typologie=EPN&services=");
        assertThat(text).contains("lieux trouvés.").doesNotContain("64 lieux trouvés.");
        page("/lieux?typologie=EPN")
                .body(containsString("value=\"EPN\" data-words=\"Espace public numérique (EPN)\" checked"));
    }

    @Test
    void anAreaFiltersTheListAndCanBeLeft() {
        String html =
                page("/lieux?bbox=2.3,48.87,2.42,48.91&typologie=EPN").extract().asString();
        assertThat(html)
                .contains("dans la zone de la carte.")
                .contains("<a href=\"/lieux?typologie=EPN\" rel=\"nofollow\" data-go>Chercher en dehors");
        assertThat(text("/lieux?bbox=-5,43,-4,44")).contains("Aucun lieu trouvé dans la zone de la carte.");
    }

    @Test
    void aLongListGoesOnAtALink() {
        String html = page("/lieux?limit=40").extract().asString();
        String next = html.replaceAll("(?s).*<a href=\"([^\"]+)\" rel=\"next nofollow\".*", "$1")
                .replace("&amp;", "&");
        assertThat(next).startsWith("/lieux?limit=40&apres=");
        assertThat(lines("/lieux?limit=40")).isEqualTo(40);
        assertThat(lines(next)).isEqualTo(24);
        String rest = page(next).extract().asString();
        assertThat(rest).contains("Début de la liste").doesNotContain("rel=\"next");
    }

    @Test
    void parametersThatOtherSitesAddDoNotHurt() {
        assertThat(text("/lieux?utm_source=lettre&fbclid=x")).contains("64 lieux trouvés.");
        assertThat(text("/?utm_source=lettre")).contains("De quoi avez-vous besoin");
    }

    @Test
    void aWrongParameterIsExplainedOnAPage() {
        browser()
                .get("/lieux?bbox=1,2")
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .body(containsString("<strong>bbox</strong>"), containsString("href=\"/annuaire\""));
    }

    @Test
    void nothingFromAnAddressBecomesMarkup() {
        browser()
                .queryParam("bbox", "\"><script>alert(1)</script>")
                .get("/lieux")
                .then()
                .statusCode(400)
                .body(not(containsString("<script>alert")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nulle-part",
                "/lieux/aaaaaaaaaa-rien",
                "/lieux/x",
                "/annuaire/00",
                "/annuaire/75/99999-x",
                "/annuaire/7",
                "/annuaire/97",
                "/annuaire/%00",
                "/annuaire/75/%00abcd",
                "/rien.css"
            })
    void whatDoesNotExistIsSaidInFrenchWithAWayBack(String address) {
        browser()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>Page introuvable</h1>"), containsString("<a href=\"/\">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/annuaire/commune-inconnue?apres=%00", "/annuaire/75/75119-paris-19e-arrondissement?apres=%00"})
    void aPageAfterNoVenueIsTheFirst(String address) {
        browser().urlEncodingEnabled(false).get(address).then().statusCode(200);
    }

    @Test
    void theProblemsOfTheApiStayProblems() {
        given().accept("text/html,*/*")
                .get("/api/nulle-part")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aClosedVenueSaysSoFirst() {
        Venue microlithe = find("Microlithe");
        String html = browser()
                .get("/lieux/" + microlithe.id() + "-microlithe")
                .then()
                .statusCode(410)
                .extract()
                .asString();
        String text = html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(text)
                .containsPattern("Microlithe Fermé définitivement depuis septembre 2014")
                .contains("Où aller à la place");
        assertThat(text).doesNotContain("téléphoner avant de venir");
    }

    @Test
    void aVenueSaysWhatIsNotKnownAndWhereItsFactsComeFrom() {
        Venue bichat = find("Bichat – Association Emmaüs");
        String address = "/lieux/" + bichat.id() + "-bichat-association-emmaus";
        assertThat(text(address))
                .containsPattern("Tous les lieux : Paris 10e Arrondissement .* Adresse exacte inconnue 75010 Paris.*"
                        + "position approximative")
                .contains("Téléphone : 01 40 18 04 41 Téléphone : 01 40 18 04 16")
                .contains("Nos sources ne disent pas l’adresse exacte, les horaires")
                .containsPattern("D’où viennent ces informations .*Licence : .*Lu le \\d");
        page(address)
                .body(
                        containsString("href=\"tel:+33140180441\""),
                        containsString("<link rel=\"canonical\" href=\"http://localhost:"),
                        containsString(address + "\">\n  <link rel=\"alternate\" hreflang=\"fr\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-ancien-nom"})
    void aVenueIsFoundByItsIdAlone(String name) {
        String id = find("Microlithe").id();
        browser()
                .get("/lieux/" + id + name)
                .then()
                .statusCode(301)
                .header("Location", containsString("/lieux/" + id + "-microlithe"));
    }

    @Test
    void aMergedVenueLeadsToTheOneThatTookItOver() {
        String id = extra.add(venue("Le nouveau"));
        extra.redirect("yyyyyyyyyy", id);
        browser().get("/lieux/yyyyyyyyyy-x").then().statusCode(301).header("Location", containsString(id));
    }

    @Test
    void everythingThatIsKnownStandsOnThePage() {
        Offer offer = new Offer(
                Set.of(),
                Set.of(),
                Set.of(Fee.FREE),
                Set.of(AccessMode.WALK_IN),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of());
        String id = extra.add(venue("L’atelier <b>")
                .in("35000", "Rennes", "35238")
                .on("3 rue du Pré")
                .at(48.11, -1.67, Precision.HOUSENUMBER)
                .kinds(Typology.FABLAB)
                .offering(Service.LEISURE_AND_CREATION)
                .open("Mo-Fr 09:00-12:00")
                .phones("+33299000000")
                .websites("https://atelier.example/", "javascript:alert(1)")
                .with(offer));
        String address = "/lieux/" + id + "-l-atelier-b";
        assertThat(text(address))
                .contains("3 rue du Pré 35000 Rennes")
                .contains("lundi au vendredi 9 h à 12 h")
                .contains("Créer et se divertir avec le numérique")
                .contains("Prix Gratuit")
                .contains("Se présenter")
                .doesNotContain("Adresse exacte inconnue", "position approximative", "Ce que nous ne savons pas");
        page(address)
                .body(
                        containsString("L’atelier &lt;b&gt;"),
                        containsString("<a href=\"https://atelier.example/\" rel=\"noopener\">"),
                        not(containsString("href=\"javascript:")));
    }

    @Test
    void theDirectoryLeadsToEveryVenue() {
        extra.add(venue("Quelque part"));
        assertThat(text("/annuaire")).contains("66 lieux", "75 Paris 65 lieux", "Commune inconnue 1 lieu");
        assertThat(text("/annuaire/commune-inconnue")).contains("Quelque part", "position inconnue");
        String paris = page("/annuaire/75").extract().asString();
        List<String> communes = java.util.regex.Pattern.compile("<a href=\"(/annuaire/75/[^\"]+)\"")
                .matcher(paris)
                .results()
                .map(match -> match.group(1))
                .toList();
        long listed = communes.stream()
                .mapToLong(commune -> page(commune).extract().asString().split("<li class=\"line", -1).length - 1)
                .sum();
        assertThat(listed).isEqualTo(65);
    }

    @Test
    void arrondissementsAreInTheirOrder() {
        assertThat(text("/annuaire/75")).containsPattern("Paris 2e Arrondissement .* Paris 10e Arrondissement");
    }

    @Test
    void aDepartmentWithoutVenuesSaysSo() {
        assertThat(text("/annuaire/01")).contains("Ain (01)", "aucun lieu ici");
    }

    @Test
    void aCommuneHasOneAddress() {
        browser()
                .get("/annuaire/75/75119")
                .then()
                .statusCode(301)
                .header("Location", containsString("/annuaire/75/75119-paris-19e-arrondissement"));
    }

    @Test
    void pagesMayAskOnlyThisServerAndTheTiles() {
        page("/")
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'self'; img-src 'self' data: "
                                + TileServer.host()
                                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lieux", "/annuaire", "/a-propos"})
    void noPageSetsACookie(String address) {
        assertThat(page(address).extract().cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/js/home/main.js",
                "/js/results/main.js",
                "/js/venue/main.js",
                "/css/base.css",
                "/data/outline.json",
                "/favicon.svg",
                "/webjars/leaflet/dist/leaflet.js",
                "/webjars/leaflet/dist/leaflet.css"
            })
    void everyAssetIsServed(String address) {
        given().get(address).then().statusCode(200).header("Cache-Control", "public, max-age=3600");
    }
}
