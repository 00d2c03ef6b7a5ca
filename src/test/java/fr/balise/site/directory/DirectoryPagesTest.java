package fr.balise.site.directory;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.geo.Precision;
import fr.balise.site.TileServer;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.VenueFixture;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class DirectoryPagesTest {
    private static final Pattern LINKS = Pattern.compile("<a href=\"(/annuaire/[^\"]+)\"");
    private static final String RENNES = "/annuaire/35/35238-rennes";

    @Inject
    ParisData paris;

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

    private static Response get(String address) {
        return given().redirects().follow(false).get(address);
    }

    private static String page(String address) {
        return get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<script.*?</script>|<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private static VenueFixture inRennes(String name) {
        return venue(name).in("35000", "Rennes", "35238").at(48.11, -1.67, Precision.HOUSENUMBER);
    }

    private List<String> addMany(int count) {
        return extra.addAll(IntStream.rangeClosed(1, count)
                .mapToObj(number -> inRennes("Lieu %03d".formatted(number)))
                .toList());
    }

    @Test
    void theOverseasAndWhatHasNoCommuneStandApart() {
        extra.add(venue("Médiathèque de Mamoudzou").in("97600", "Mamoudzou", "97611"));
        extra.add(venue("Quelque part"));
        assertThat(text(page("/annuaire")))
                .containsPattern("France métropolitaine .*75 Paris 65 lieux .*Outre-mer 976 Mayotte 1 lieu .*"
                        + "Sans commune Commune inconnue 1 lieu .*Départements sans lieu connu .*Ain \\(01\\)");
        assertThat(text(page("/annuaire/976"))).contains("Mayotte (976)", "Mamoudzou 1 lieu");
        assertThat(text(page("/annuaire/976/97611-mamoudzou"))).contains("Médiathèque de Mamoudzou");
    }

    @Test
    void aCityLeadsToItsArrondissementsAndListsWhatIsInNone() {
        extra.add(venue("Le bus").in("75000", "Paris", "75056"));
        String department = text(page("/annuaire/75"));
        assertThat(department).containsPattern("Paris 66 lieux .*Paris 1er Arrondissement .*Paris 2e Arrondissement");
        String city = text(page("/annuaire/75/75056-paris"));
        assertThat(city)
                .containsPattern(
                        "Annuaire Paris \\(75\\) Paris Paris 66 lieux .*Par arrondissement .*Paris 19e Arrondissement"
                                + ".*Lieux dont l’arrondissement n’est pas connu .*Le bus");
        assertThat(text(page("/annuaire/75/75119-paris-19e-arrondissement")))
                .contains("Annuaire Paris (75) Paris Paris 19e Arrondissement");
    }

    @Test
    void aVenueWithTheCodeOfAFormerCommuneIsListedUnderThatOfToday() {
        // Saint-Denis took Pierrefitte-sur-Seine over in 2025.
        extra.add(venue("À Pierrefitte").in("93380", "Pierrefitte-sur-Seine", "93059"));
        assertThat(text(page("/annuaire/93"))).contains("Saint-Denis 1 lieu").doesNotContain("Pierrefitte");
        assertThat(text(page("/annuaire/93/93066-saint-denis"))).contains("À Pierrefitte");
        get("/annuaire/93/93059-pierrefitte-sur-seine")
                .then()
                .statusCode(301)
                .header("Location", containsString("/annuaire/93/93066-saint-denis"));
    }

    @Test
    void everyVenueOfALongListIsOnOneOfItsPages() {
        List<String> ids = addMany(DirectoryResource.PAGE * 2 + 5);
        List<String> listed = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            String html = page(number == 1 ? RENNES : RENNES + "?page=" + number);
            Pattern.compile("data-id=\"([^\"]+)\"")
                    .matcher(html)
                    .results()
                    .forEach(found -> listed.add(found.group(1)));
        }
        assertThat(listed).containsExactlyElementsOf(ids);
    }

    @Test
    void partsOfAListNameTheirNeighbours() {
        addMany(DirectoryResource.PAGE * 2 + 5);
        String second = page(RENNES + "?page=2");
        assertThat(second)
                .contains("<link rel=\"canonical\" href=\"" + RENNES + "?page=2\">")
                .contains("<link rel=\"prev\" href=\"" + RENNES + "\">")
                .contains("<link rel=\"next\" href=\"" + RENNES + "?page=3\">")
                .contains("<title>Rennes (page 2 sur 3) – Annuaire – Balise</title>")
                .contains("<ol class=\"lines\" start=\"101\">");
        assertThat(page(RENNES))
                .contains("<link rel=\"canonical\" href=\"" + RENNES + "\">")
                .doesNotContain("rel=\"prev\"");
        assertThat(page(RENNES + "?page=3")).doesNotContain("rel=\"next\"");
        assertThat(page(RENNES + "?page=zero")).contains("<link rel=\"canonical\" href=\"" + RENNES + "\">");
        assertThat(text(get(RENNES + "?page=4").then().statusCode(404).extract().asString()))
                .contains("Cette liste n’a que 3 pages.");
    }

    @Test
    void whereAPageStandsIsToldToPeopleAndToMachines() throws Exception {
        String html = page("/annuaire/75/75119-paris-19e-arrondissement");
        String json = html.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        JsonNode list = new ObjectMapper().readTree(json);
        assertThat(list.get("@type").asText()).isEqualTo("BreadcrumbList");
        List<String> names = new ArrayList<>();
        for (JsonNode item : list.get("itemListElement")) {
            names.add(item.get("position").asInt() + " " + item.get("name").asText());
            String address = item.get("item").asText().replaceFirst("^https?://[^/]+", "");
            assertThat(html).contains(address);
            get(address).then().statusCode(200);
        }
        assertThat(names).containsExactly("1 Annuaire", "2 Paris (75)", "3 Paris", "4 Paris 19e Arrondissement");
    }

    @Test
    void aPlaceWithoutVenuesIsNotForSearchEngines() {
        assertThat(page(RENNES)).contains("noindex, follow", "aucun lieu ici", "Voir les lieux autour");
        assertThat(page("/annuaire/01")).contains("noindex, follow");
    }

    @Test
    void whatIsNoPlaceIsNotFound() {
        for (String address : List.of("/annuaire/96", "/annuaire/xx", "/annuaire/35/99999-x", "/annuaire/35/x")) {
            get(address).then().statusCode(404);
        }
    }

    @Test
    void everyLinkOfTheDirectoryLeadsToAPage() {
        extra.add(venue("Quelque part"));
        extra.add(inRennes("Un lieu"));
        List<String> seen = new ArrayList<>(List.of("/annuaire"));
        for (int i = 0; i < seen.size(); i++) {
            LINKS.matcher(page(seen.get(i)))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !seen.contains(link) && !link.contains("?"))
                    .distinct()
                    .forEach(seen::add);
        }
        assertThat(seen).contains("/annuaire/commune-inconnue", RENNES, RENNES + "/paquet");
    }

    @Test
    void theSitemapLeadsToEveryVenueThatIsNotGone() {
        String id = extra.add(inRennes("L’atelier").verifiedOn("2026-01-02"));
        List<String> parts = locations("/sitemap.xml", "sitemap");
        assertThat(parts).containsExactly("/sitemap/pages.xml", "/sitemap/lieux.xml");
        List<String> venues = locations("/sitemap/lieux.xml", "url");
        assertThat(venues).hasSize(65).contains("/lieux/" + id + "-l-atelier");
        get("/sitemap/lieux.xml")
                .then()
                .body(containsString(id + "-l-atelier</loc><lastmod>1970-01-01T00:00:00Z</lastmod>"));
        assertThat(venues).noneMatch(address -> address.endsWith("-microlithe"));
        get(venues.get(7)).then().statusCode(200);
    }

    @Test
    void theSitemapLeadsToEveryPageOfTheDirectory() {
        extra.add(inRennes("L’atelier"));
        List<String> pages = locations("/sitemap/pages.xml", "url");
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains("/", "/annuaire", "/annuaire/75", "/annuaire/75/75119-paris-19e-arrondissement", RENNES);
        pages.forEach(address -> get(address).then().statusCode(200));
    }

    @Test
    void aSitemapThatIsKnownIsNotSentAgain() {
        String tag = get("/sitemap/lieux.xml").then().extract().header("ETag");
        given().header("If-None-Match", tag).get("/sitemap/lieux.xml").then().statusCode(304);
        extra.add(inRennes("Un de plus"));
        given().header("If-None-Match", tag).get("/sitemap/lieux.xml").then().statusCode(200);
    }

    @Test
    void sitemapsTravelCompressed() {
        given().header("Accept-Encoding", "gzip")
                .get("/sitemap/lieux.xml")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"));
    }

    @Test
    void aPartOfTheSitemapThatIsNotThereIsNotFound() {
        get("/sitemap/lieux-7.xml").then().statusCode(404);
        get("/sitemap/lieux-u.xml").then().statusCode(404);
    }

    private static List<String> locations(String sitemap, String item) {
        String xml = get(sitemap)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/xml"))
                .extract()
                .asString();
        return Pattern.compile("<" + item + "><loc>https?://[^/]+(/[^<]*)</loc>")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void robotsMayReadVenuesAndNotSearches() {
        String robots = get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .extract()
                .asString();
        assertThat(robots).containsPattern("Sitemap: http://[^/]+/sitemap\\.xml\n");
        assertThat(closed(robots, "/lieux?services=x")).isTrue();
        assertThat(closed(robots, RENNES + "/paquet?rayon=5")).isTrue();
        assertThat(closed(robots, "/lieux/7k3f8r2m9q-x/signaler")).isTrue();
        assertThat(closed(robots, "/lieux/7k3f8r2m9q-x")).isFalse();
        locations("/sitemap/pages.xml", "url")
                .forEach(page -> assertThat(closed(robots, page)).as(page).isFalse());
    }

    /** As RFC 9309 reads it: a path begins so, and a star is anything. */
    private static boolean closed(String robots, String address) {
        return robots.lines()
                .filter(line -> line.startsWith("Disallow: "))
                .map(line -> line.substring("Disallow: ".length()))
                .anyMatch(path -> Pattern.compile("\\Q" + path.replace("*", "\\E.*\\Q") + "\\E")
                        .matcher(address)
                        .lookingAt());
    }

    @Test
    void thePackOfACommuneHasAllItsVenuesAndThoseAround() {
        extra.add(inRennes("L’atelier <b>").open("Mo-Fr 09:00-12:00").phones("+33299000000"));
        extra.add(
                venue("Chez les voisins").in("35510", "Cesson-Sévigné", "35051").at(48.12, -1.60, Precision.STREET));
        String near = text(page(RENNES + "/paquet"));
        assertThat(near)
                .contains("L’atelier &lt;b&gt;", "lundi au vendredi : 9 h à 12 h", "Téléphone : 02 99 00 00 00")
                .doesNotContain("Chez les voisins");
        assertThat(text(page(RENNES + "/paquet?rayon=10")))
                .containsPattern("2 lieux .*Autour, jusqu’à 10 km Chez les voisins à \\d km du centre");
    }

    @Test
    void theFileOfAPackNeedsNothingElse() {
        extra.add(inRennes("L’atelier"));
        Response file = get(RENNES + "/paquet.html?rayon=5");
        file.then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"balise-rennes-20"));
        String html = file.asString();
        assertThat(html)
                .contains("<style>", "L’atelier", "Liste du <time")
                .doesNotContain("<script", "<link", "src=", "url(", "@import");
        // Opened from a disk there is no other address.
        assertThat(Pattern.compile("href=\"(?!https?://|tel:|#)").matcher(html).find())
                .isFalse();
    }

    @Test
    void thePackOfACityHoldsItsArrondissementsAndNamesWhatIsGone() {
        String pack = text(page("/annuaire/75/75056-paris/paquet"));
        assertThat(pack).contains("64 lieux").containsPattern("Fermés définitivement .*Microlithe");
    }

    @Test
    void aPackHasOneAddress() {
        get("/annuaire/35/35238/paquet?rayon=5")
                .then()
                .statusCode(301)
                .header("Location", containsString(RENNES + "/paquet?rayon=5"));
    }
}
