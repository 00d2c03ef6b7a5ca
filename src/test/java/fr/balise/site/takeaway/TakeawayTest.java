package fr.balise.site.takeaway;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.OpeningException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server gives to take away, on Monday 23 November 2026 at ten. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class TakeawayTest {
    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @Inject
    LoadGazetteer gazetteer;

    private String library;
    private String workshop;

    @BeforeEach
    void addVenues() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        clock.stopAt("2026-11-23T09:00:00Z");
        library = venues.add(venue("Médiathèque de l’Essai")
                .in("75019", "Paris 19e Arrondissement", "75119")
                .on("3 rue de l’Essai")
                .phones("+33140000001")
                .open("Mo-Fr 09:00-12:00,14:00-18:00; PH off; Sa 10:00-12:00 \"sur rendez-vous\"")
                .except(OpeningException.closed(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 26), "inventaire")));
        workshop = venues.add(venue("Atelier sans horaires").in("75019", "Paris 19e Arrondissement", "75119"));
    }

    @AfterEach
    void removeVenues() {
        venues.removeAll();
        clock.goOn();
    }

    private static String page(String address) {
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String calendar(String parameters) {
        return given().get("/lieux/" + library + "/horaires.ics" + parameters)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .extract()
                .asString();
    }

    private static List<String> entries(String file, String day) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> event.getRequiredProperty("DTSTART").getValue().startsWith(day))
                .map(event -> event.getRequiredProperty("DTSTART").getValue() + "-"
                        + event.getRequiredProperty("DTEND").getValue() + " "
                        + event.getRequiredProperty("STATUS").getValue() + " "
                        + event.getRequiredProperty("SUMMARY").getValue())
                .toList();
    }

    @Test
    void anOrdinaryDayHasOneEntryForEachTimeThatTheDoorIsOpen() throws Exception {
        assertThat(entries(calendar(""), "20261124"))
                .containsExactly(
                        "20261124T090000-20261124T120000 CONFIRMED Médiathèque de l’Essai\u00a0: ouvert",
                        "20261124T140000-20261124T180000 CONFIRMED Médiathèque de l’Essai\u00a0: ouvert");
    }

    @Test
    void aClosureTakesTheHoursAwayAndIsSaid() throws Exception {
        String file = calendar("?langue=en");
        assertThat(entries(file, "20261125"))
                .containsExactly("20261125-20261126 CONFIRMED Médiathèque de l’Essai: closed");
        assertThat(file.replace("\r\n ", "")).contains("DESCRIPTION:inventaire\\n");
    }

    @Test
    void aPublicHolidayThatTheHoursCloseHasNoEntry() throws Exception {
        assertThat(entries(calendar(""), "20261225")).isEmpty();
    }

    @Test
    void theCalendarReachesEightWeeksAhead() throws Exception {
        String file = calendar("");
        assertThat(entries(file, "20270115")).isNotEmpty();
        assertThat(entries(file, "20270118")).isEmpty();
    }

    @Test
    void theLinesOfTheFileHaveAtMost75Bytes() {
        assertThat(calendar("").split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void aVenueWithoutHoursHasNoCalendar() {
        given().accept("text/html,*/*;q=0.8")
                .get("/lieux/" + workshop + "/horaires.ics")
                .then()
                .statusCode(404);
        assertThat(page("/lieux/" + workshop + "-atelier-sans-horaires")).doesNotContain("horaires.ics");
    }

    @Test
    void theSelectionListsItsVenuesInTheOrderOfItsAddress() {
        String html = page("/selection?lieux=" + workshop + "," + library);
        assertThat(html.indexOf("Atelier sans horaires")).isPositive().isLessThan(html.indexOf(">Médiathèque de"));
        assertThat(html).contains("/selection?lieux=" + library + "\" rel=\"nofollow\" data-drop=\"" + workshop);
    }

    @Test
    void mergedIdsLeadOnToTheVenueOfToday() {
        String old = "0000000abc";
        venues.redirect(old, library);
        given().redirects()
                .follow(false)
                .get("/selection?lieux=" + old + "," + library + "," + workshop + "&langue=en")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/selection?lieux=" + library + "," + workshop + "&langue=en"));
    }

    @Test
    void aVenueIsAddedByTheAddressOfItsPage() {
        given().redirects()
                .follow(false)
                .queryParam("lieux", workshop)
                .queryParam("ajouter", "https://balise.example.org/lieux/" + library + "-mediatheque-de-l-essai")
                .get("/selection")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/selection?lieux=" + workshop + "," + library));
    }

    @Test
    void whatCannotBeReadIsKeptForMending() {
        String html = page("/selection?lieux=" + workshop + "&ajouter=la médiathèque");
        assertThat(html).contains("value=\"la médiathèque\"", "aria-invalid=\"true\"", "Atelier sans horaires");
    }

    @Test
    void unknownVenuesAreSaidToBeMissing() {
        assertThat(page("/selection?lieux=0000000xyz," + workshop))
                .contains("ne sont pas dans Balise", "Atelier sans horaires");
        given().get("/selection?lieux=0000000xyz")
                .then()
                .statusCode(200)
                .body(containsString("Votre sélection est vide"));
    }

    @Test
    void moreThanThirtyVenuesAreNotShown() {
        assertThat(page("/selection")).doesNotContain("30 lieux au plus");
        StringBuilder many = new StringBuilder(library + "," + workshop);
        for (int i = 0; i < 29; i++) {
            many.append(",").append(String.format("00000000%02d", i));
        }
        assertThat(page("/selection?lieux=" + many)).contains("30 lieux au plus", "Atelier sans horaires");
    }

    @Test
    void theSelectionIsNotForSearchEngines() {
        assertThat(page("/selection")).contains("name=\"robots\" content=\"noindex\"");
    }

    @Test
    void thePageOfAVenueNamesItsAddressBesideTheCode() {
        String html = page("/lieux/" + library + "-mediatheque-de-l-essai");
        Matcher address = Pattern.compile("data-address=\"(http://[^\"]+)\"").matcher(html);
        assertThat(address.find()).isTrue();
        assertThat(address.group(1)).endsWith("/lieux/" + library + "-mediatheque-de-l-essai");
        assertThat(html)
                .contains("aria-label=\"Code QR", "mailto:?subject=", "sms:?&amp;body=", "horaires.ics")
                .contains("/selection?lieux=" + library);
    }

    @Test
    void aSheetTellsTheWeekAndWhatIsAnnounced() {
        String html = page("/selection?lieux=" + library).replace('\u00a0', ' ').replace("&nbsp;", " ");
        assertThat(html).contains("Horaires d’habitude", "<dt>lundi au vendredi</dt>", "inventaire");
        assertThat(page("/selection?lieux=" + library + "&langue=en"))
                .contains("Usual opening hours", "<dt>Monday to Friday</dt>");
    }

    @Test
    void aListLeadsToTheSheetOfItsFirstVenues() {
        String html = page("/annuaire/75/75119-paris-19e-arrondissement?caracteres=grands");
        assertThat(html).contains("data-sheet", "/css/large.css", "Code QR");
        Matcher sheet = Pattern.compile("href=\"/selection\\?lieux=([^\"&]+)&amp;caracteres=grands\"")
                .matcher(html);
        assertThat(sheet.find()).isTrue();
        assertThat(sheet.group(1).split(",")).hasSizeLessThanOrEqualTo(Shortlist.MOST);
        assertThat(html).contains("href=\"/annuaire/75/75119-paris-19e-arrondissement#emporter\"");
    }

    @Test
    void aCodeIsDrawnForPagesOfThisSiteOnly() {
        given().queryParam("adresse", "/?q=phare")
                .get("/code-qr")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("<path"));
        for (String other : List.of(
                "",
                "//ailleurs.example.org/",
                "/\\ailleurs.example.org/",
                "https://ailleurs.example.org/",
                "/?q=" + "x".repeat(700))) {
            given().queryParam("adresse", other).get("/code-qr").then().statusCode(404);
        }
    }

    @Test
    void largeTypeIsPartOfTheAddress() {
        given().get("/lieux/" + library + "-mediatheque-de-l-essai?caracteres=grands")
                .then()
                .body(containsString("/css/large.css"), containsString("Revenir aux caractères habituels"));
        given().get("/lieux/" + library + "-mediatheque-de-l-essai").then().body(not(containsString("/css/large.css")));
    }
}
