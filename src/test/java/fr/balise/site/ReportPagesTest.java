package fr.balise.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.balise.runs.PublicReport;
import fr.balise.runs.ReportCsv;
import fr.balise.runs.RunStore;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestReports;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class ReportPagesTest {
    private static final String SOURCE = "/sources/" + TestReports.SOURCE;

    @Inject
    ParisData paris;

    @Inject
    TestReports reports;

    @BeforeEach
    void addSource() {
        paris.load();
        reports.addSource();
    }

    @AfterEach
    void removeSource() {
        reports.removeAll();
    }

    private static ValidatableResponse page(String address) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"));
    }

    private static String html(String address) {
        return page(address).extract().asString();
    }

    private static String text(String address) {
        return html(address).replaceAll("<[^>]*>", " ").replace("&nbsp;", " ").replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void everySourceSaysWhoPublishesItAndHowItIsBelieved() {
        reports.addReport();
        assertThat(text("/sources"))
                .contains("Liste &lt;d&#39;essai&gt; Publiée par Essais &amp; Cie Licence ODbL")
                .contains("Territoire Martinique (972), Paris (75)")
                .contains("Rang 500 sur 1 000 : crue avant 1 autre source")
                .contains("Rang 10 sur 1 000 : crue après 1 autre source")
                .contains("Dernier import le 1er mars 2026 à 9 h 05 : 1 234 lignes lues, 1 000 acceptées,"
                        + " 200 acceptées avec remarques, 30 à relire, 4 refusées.");
    }

    @Test
    void aSourceThatNeverSucceededSaysSo() {
        reports.addFailedRun("x");
        assertThat(text("/sources")).contains("Aucun import n’a encore réussi.");
        assertThat(text(SOURCE)).contains("échoué, rien n’a changé pas de chiffres");
    }

    @Test
    void aHomepageThatIsNoWebAddressIsNoLink() {
        assertThat(html("/sources") + html(SOURCE)).doesNotContain("javascript:");
    }

    @Test
    void aSourceListsItsImportsTheLastFirstAPartAtATime() {
        long first = reports.addRun();
        for (int i = 0; i < 50; i++) {
            reports.addRun();
        }
        long last = reports.addReport();
        String html = html(SOURCE);
        assertThat(html.indexOf(SOURCE + "/imports/" + last + "\"")).isPositive();
        assertThat(html.split("<th scope=\"row\"", -1)).hasSize(51);
        String next = html.replaceAll("(?s).*<a href=\"([^\"]+)\" rel=\"next\">.*", "$1");
        assertThat(html(next))
                .contains(SOURCE + "/imports/" + first + "\"")
                .doesNotContain("rel=\"next\"")
                .satisfies(
                        rest -> assertThat(rest.split("<th scope=\"row\"", -1)).hasSize(3));
    }

    @Test
    void theReportTellsAllThatWasReadNoticedAndChanged() {
        String text = text(SOURCE + "/imports/" + reports.addReport());
        assertThat(text)
                .contains("1 234 lignes lues : 1 000 acceptées, 200 acceptées avec remarques, 30 à relire, 4 refusées.")
                .contains("rien à signaler 1 000 81,0 %", "4 0,3 % Lignes lues 1 234")
                .contains("encodage windows-1252", "durée de l’import 1 min 15 s")
                .contains("elles sont passées.", "12 adresses cherchées")
                .contains("1 500 fois. Y remédier : rien à faire.", "les 20 premières sur 1 500")
                .contains("Ligne 7 Nom &lt;b&gt;Le Fanal&lt;/b&gt; Le Fanal")
                .contains("rang 8 Horaires voir Mme xxxxxx, •• •• •• •• •• –")
                .contains("2 valeurs différentes, 13 fois en tout.", "Publics Tous &lt;publics&gt; 12")
                .contains("Colonne &lt;oubliée&gt;")
                .contains("Le Fanal telephones [&quot;+•••••••••••&quot;] –", "15 lieux ont changé en tout")
                .contains("Créés lieux que Balise ne connaissait pas 90", "Disparues", "Réunis à un autre");
    }

    @Test
    void createdAndJoinedVenuesAreNamedWithTheirPages() {
        String address = SOURCE + "/imports/" + reports.addReport();
        assertThat(text(address))
                .contains("Lieux créés En voici 1 sur 90. Chez Mme xxxxxx &lt;b&gt;")
                .contains("En voici 1 sur 2. Le Fanal •• •• •• •• •• ( a1a1a1a1a1 ), réuni à Le Fanal");
        assertThat(html(address)).contains("href=\"/lieux/crcrcrcrc1\"", "href=\"/lieux/0123456789\"");
        assertThat(given().get(address + ".csv").asString())
                .contains("liste.csv,,,,Chez Mme xxxxxx <b>,VENUE_CREATED,lieu que Balise ne connaissait pas : créé,"
                        + "/lieux/crcrcrcrc1,,90")
                .contains("VENUE_MERGED,lieu a1a1a1a1a1 réuni à un autre : son adresse y mène,"
                        + "Le Fanal /lieux/0123456789,,2");
        given().get(address + ".json")
                .then()
                .body("lieux_nommes.crees[0].lieu", equalTo("crcrcrcrc1"))
                .body("lieux_nommes.crees[0].page", equalTo("/lieux/crcrcrcrc1"))
                .body("lieux_nommes.reunis[0].lieu", equalTo("a1a1a1a1a1"))
                .body("lieux_nommes.reunis[0].reuni_a", equalTo("0123456789"))
                .body("lieux_nommes.reunis[0].page", equalTo("/lieux/0123456789"));
    }

    @Test
    void allThatIsListedOfOneKindHasAPageOfItsOwn() {
        String address = SOURCE + "/imports/" + reports.addReport();
        assertThat(html(address)).contains("href=\"" + address + "/remarques/PHONE_REPAIRED\"");
        assertThat(html(address).split("x• •• •• •• ••", -1)).hasSize(21);
        String kind = html(address + "/remarques/PHONE_REPAIRED");
        assertThat(kind.split("x• •• •• •• ••", -1)).hasSize(101);
        assertThat(kind).contains("les 100 premières sur 1\u202f500");
    }

    @Test
    void noPageAndNoFileTellsOfAPerson() {
        String address = SOURCE + "/imports/" + reports.addReport();
        for (String each : new String[] {
            "",
            "/remarques/PHONE_REPAIRED",
            "/remarques/PERSONAL_DATA_SUSPECTED",
            "/remarques/MARKUP_REMOVED",
            ".json",
            ".csv"
        }) {
            String answer =
                    given().get(address + each).then().statusCode(200).extract().asString();
            assertThat(answer).as(each).doesNotContain("12 34 56 78", "612345678", "anne.lenoir", "Anne", "Lenoir");
        }
    }

    @Test
    void theJsonIsThatOfTheCommandWithTheMasks() {
        long run = reports.addReport();
        given().accept("text/html")
                .get(SOURCE + "/imports/" + run + ".json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("X-Robots-Tag", "noindex")
                .body("lignes.lues", equalTo(1234))
                .body("remarques.find { it.type == 'PHONE_REPAIRED' }.nombre", equalTo(1500))
                .body(equalTo(RunStore.json(PublicReport.of(TestReports.report(run)))));
    }

    @Test
    void theCsvIsThatOfTheCommandAndNoSpreadsheetCalculatesIt() {
        long run = reports.addReport();
        byte[] bytes = given().get(SOURCE + "/imports/" + run + ".csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString(TestReports.SOURCE + "-import-" + run + ".csv"))
                .extract()
                .asByteArray();
        String csv = new String(bytes, StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\ufefffichier,ligne,rang,")
                .contains("liste.csv,10,9,Horaires,'=1+1,HOURS_UNREADABLE,")
                .contains("'+•••••••••••")
                .isEqualTo("\ufeff" + String.join("\r\n", ReportCsv.lines(PublicReport.of(TestReports.report(run))))
                        + "\r\n");
    }

    @Test
    void whyAnImportFailedIsForTheOperatorAlone() {
        long run = reports.addFailedRun("ERROR: /srv/secret");
        String address = SOURCE + "/imports/" + run;
        assertThat(text(address)).contains("échoué, rien n’a changé").doesNotContain("secret");
        assertThat(text(SOURCE)).doesNotContain("secret");
        given().get(address + ".json").then().statusCode(404);
    }

    @Test
    void anImportOfBeforeReportsShowsItsFigures() {
        assertThat(text(SOURCE + "/imports/" + reports.addRun()))
                .contains("1 234 lignes lues : 1 000 acceptées", "n’a pas été gardé");
    }

    @Test
    void aReportAsksSearchEnginesToLeaveItOut() {
        String address = SOURCE + "/imports/" + reports.addReport();
        assertThat(html(address)).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(html(address + "/remarques/MAIL_INVALID")).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(html("/sources") + html(SOURCE)).doesNotContain("noindex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sources/inconnue",
                "/sources/%00",
                "/sources/A_B",
                SOURCE + "/imports/0",
                SOURCE + "/imports/abc",
                SOURCE + "/imports/%00",
                SOURCE + "/imports/99999999999999999999999",
                SOURCE + "/imports/0.json",
                SOURCE + "/imports/0.csv",
                SOURCE + "/imports/-1.csv",
                "/sources/inconnue/imports/1",
                SOURCE + "/imports/"
            })
    void whatDoesNotExistIsSaidInFrench(String address) {
        given().accept("text/html")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>Page introuvable</h1>"));
    }

    @Test
    void anImportIsOnlyFoundAtItsOwnSource() {
        long run = reports.addReport();
        given().get("/sources/paris-epn/imports/" + run).then().statusCode(404);
        given().get(SOURCE + "/imports/" + run + "/remarques/PLACE_UNKNOWN")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sources?apres=%00", "/sources?apres=A B", SOURCE + "?avant=x", SOURCE + "?avant=%00"})
    void aPartAfterNothingIsTheFirst(String address) {
        given().urlEncodingEnabled(false)
                .get(address.replace(" ", "%20"))
                .then()
                .statusCode(200);
    }

    @Test
    void theImportOfParisCanBeReadFromThePageOfAVenueOn() {
        String directory = html("/annuaire/75/75119-paris-19e-arrondissement");
        String venue = directory.replaceAll("(?s).*?<h3 class=\"line__name\"><a href=\"([^\"]+)\".*", "$1");
        assertThat(html(venue)).contains("<a href=\"/sources/paris-epn\">");
        String imports = html("/sources/paris-epn");
        String report = imports.replaceAll("(?s).*?\"(/sources/paris-epn/imports/[0-9]+)\".*", "$1");
        assertThat(text(report)).contains("65 lignes lues : ", "Le fichier", "paris-epn.csv");
    }
}
