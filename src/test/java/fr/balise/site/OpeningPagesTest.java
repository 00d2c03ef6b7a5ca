package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.geo.Precision;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.OpeningException;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFixture;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages tell of opening hours, at a moment that the test chooses. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class OpeningPagesTest {
    private static final String WEEK = "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off";

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    /** Tuesday 24 November 2026, 17:40 in Paris. */
    @BeforeEach
    void itIsTuesday() {
        clock.stopAt("2026-11-24T16:40:00Z");
    }

    @AfterEach
    void removeVenues() {
        clock.goOn();
        venues.removeAll();
    }

    private static VenueFixture brest() {
        return venue("Espace Siam")
                .in("29200", "Brest", "29019")
                .on("1 rue de Siam")
                .at(48.39, -4.486, Precision.HOUSENUMBER)
                .phones("+33298000000")
                .kinds(Typology.BIB)
                .open(WEEK)
                .verifiedOn("2026-09-03");
    }

    private String html(VenueFixture fixture, String query) {
        String id = venues.add(fixture);
        return given().accept("text/html")
                .get("/lieux/" + id + "-" + slug(fixture) + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String slug(VenueFixture fixture) {
        return fr.balise.text.Folding.slug(fixture.facts().name());
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .replace(" ,", ",")
                .replace("( ", "(");
    }

    private String page(VenueFixture fixture) {
        return text(html(fixture, ""));
    }

    @Test
    void thePageTellsTheStateTodayAndHowFreshThatIs() {
        assertThat(page(brest()))
                .contains("Ouvert, ferme dans 20 minutes, à 18 h")
                .contains("Aujourd’hui : 9 h à 12 h, 14 h à 18 h")
                .contains("Horaires confirmés le 3 septembre 2026.")
                .contains("mardi 24 novembre, 17 h 40, à l’heure du lieu");
    }

    @Test
    void theComingDaysHaveTheirDatesAndTheirHours() {
        assertThat(page(brest()))
                .contains("mardi 24 novembre Aujourd’hui 9 h à 12 h, 14 h à 18 h mercredi 25 novembre 9 h à 12 h")
                .contains("samedi 28 novembre 9 h à 12 h dimanche 29 novembre fermé lundi 30 novembre");
    }

    @Test
    void theUsualWeekTellsEqualDaysTogether() {
        assertThat(page(brest()))
                .contains("D’habitude lundi au vendredi 9 h à 12 h, 14 h à 18 h samedi 9 h à 12 h dimanche fermé"
                        + " jours fériés fermé");
    }

    @Test
    void anExceptionOfNowGoesBeforeEverything() {
        String page = page(brest().except(OpeningException.closed(day(24), day(27), "travaux")));
        assertThat(page).contains("Fermé du 24 au 27 novembre inclus (travaux)");
        assertThat(page.indexOf("Fermé du 24 au 27")).isLessThan(page.indexOf("Fermé, ouvre samedi à 9 h (travaux)"));
        assertThat(page)
                .contains("Fermé, ouvre samedi à 9 h (travaux)")
                .contains("mercredi 25 novembre fermé travaux")
                .doesNotContainPattern("Ouvert[ ,]");
    }

    @Test
    void whatIsAnnouncedForLaterIsToldWithTheHours() {
        LocalDate summer = LocalDate.of(2026, 8, 1);
        OpeningException august =
                new OpeningException(OpeningException.Kind.CLOSED, summer, summer.plusDays(30), true, null, null);
        OpeningException eve = new OpeningException(
                OpeningException.Kind.SPECIAL_HOURS,
                LocalDate.of(2026, 12, 24),
                LocalDate.of(2026, 12, 24),
                false,
                fr.balise.hours.OpeningHours.parse("09:00-12:00"),
                null);
        assertThat(page(brest().except(august, eve)))
                .contains("Aussi annoncé Horaires particuliers le jeudi 24 décembre : 9 h à 12 h Fermé en août 2027");
    }

    @Test
    void aMoveIsToldWithItsNewAddress() {
        OpeningException move = new OpeningException(
                OpeningException.Kind.MOVE, LocalDate.of(2027, 3, 1), null, false, null, "3 rue du Phare");
        assertThat(page(brest().except(move))).contains("Déménage le 1er mars 2027 : 3 rue du Phare");
    }

    @Test
    void oldHoursAreNoPromise() {
        String html = html(brest().verifiedOn("2020-06-01"), "");
        assertThat(text(html))
                .contains("Horaires d’une liste de 2020 : téléphonez avant de venir. Appeler le 02 98 00 00 00");
        assertThat(html).contains("door--unsure");
    }

    @Test
    void whatNobodyKnowsIsUnknownAndNeverClosed() {
        assertThat(page(venue("Sans horaires").in("29200", "Brest", "29019")))
                .contains("Horaires inconnus")
                .contains("Nos sources ne disent pas")
                .doesNotContain("Fermé")
                .doesNotContain("fermé")
                .doesNotContain("confirm");
    }

    @Test
    void aPublicHolidayIsNamedWhereItChangesTheDay() {
        clock.stopAt("2026-12-22T09:00:00Z");
        assertThat(page(brest())).contains("vendredi 25 décembre fermé jour férié samedi 26 décembre");
    }

    @Test
    void hoursThatSayNothingOfAPublicHolidayAreToBeChecked() {
        clock.stopAt("2026-12-25T09:00:00Z");
        assertThat(page(brest().open("Mo-Fr 09:00-18:00")))
                .contains("Aujourd’hui est un jour férié, dont ces horaires ne disent rien : vérifiez avant de venir.")
                .contains("vendredi 25 décembre Aujourd’hui 9 h à 18 h jour férié : à vérifier");
    }

    @Test
    void schoolHolidaysHaveTheirOwnWeek() {
        clock.stopAt("2026-12-21T09:00:00Z");
        assertThat(page(brest().open("Mo-Fr 09:00-18:00; SH Mo-Fr 10:00-12:00")))
                .contains("lundi 21 décembre Aujourd’hui 10 h à 12 h vacances scolaires")
                .contains("D’habitude, hors vacances scolaires lundi au vendredi 9 h à 18 h")
                .contains("Pendant les vacances scolaires lundi au vendredi 10 h à 12 h");
    }

    @Test
    void hoursThatChangeWithTheSeasonSaySo() {
        assertThat(page(brest().open("Sep-Jun Mo-Fr 09:00-18:00; Jul-Aug Mo-Fr 09:00-12:00")))
                .contains("Ces horaires ne sont pas les mêmes toute l’année. Voici ceux de cette semaine");
    }

    @Test
    void aServiceHasItsOwnHours() {
        assertThat(page(brest().offering(Service.ADMINISTRATIVE_HELP, Service.SAFE_USE)
                        .service(Service.ADMINISTRATIVE_HELP, "Tu 09:00-12:00", false)
                        .service(Service.SAFE_USE, null, true)))
                .contains("Horaires de certains services")
                .contains("Faire une démarche en ligne mardi 9 h à 12 h Fermé")
                .contains(
                        "Fermé, ouvre mardi 1er décembre à 9 h Se protéger en ligne uniquement sur rendez-vous aux horaires du lieu");
    }

    @Test
    void theClockIsThatOfTheVenue() {
        clock.stopAt("2026-11-24T19:00:00Z");
        assertThat(page(venue("Papeete")
                        .in("98714", "Papeete", "98735")
                        .open("Mo-Fr 08:00-12:00")
                        .verifiedOn("2026-09-03")))
                .contains("mardi 24 novembre, 9 h, à l’heure du lieu")
                .contains("Ouvert jusqu’à 12 h");
    }

    @Test
    void aVenueClosedForGoodHasNoHours() {
        VenueFixture gone = brest().closedForGood("2014-09");
        String html = given().accept("text/html")
                .get("/lieux/" + venues.add(gone) + "-" + slug(gone))
                .then()
                .statusCode(410)
                .extract()
                .asString();
        assertThat(text(html))
                .contains("Fermé définitivement depuis septembre 2014")
                .doesNotContain("Les 7 jours")
                .doesNotContainPattern("Ouvert[ ,]");
    }

    @Test
    void aVenueClosedForNowSaysWhenItOpensAgainButNotTwiceWhy() {
        assertThat(page(brest().closedForNow("2026-12-06", "travaux")))
                .contains("Fermé pour le moment jusqu’au 6 décembre 2026 (travaux)")
                .contains("Fermé, ouvre lundi 7 décembre à 9 h Horaires confirmés")
                .doesNotContain("à 9 h (travaux)");
    }

    @Test
    void englishIsOneLinkAwayAndSaysSo() {
        String french = html(brest(), "");
        assertThat(french)
                .contains("?langue=en\" hreflang=\"en\" lang=\"en\">This page in English</a>")
                .contains("<section class=\"opening\" lang=\"fr\"");
        venues.removeAll();
        String english = html(brest().except(OpeningException.closed(day(30), day(30), "congés")), "?langue=en");
        assertThat(english)
                .contains("<section class=\"opening\" lang=\"en\"")
                .contains("<span lang=\"fr\">(congés)</span>")
                .contains("<html lang=\"en\">");
        assertThat(text(english))
                .contains("Open, closes in 20 minutes, at 18:00")
                .contains("Closed on Monday 30 November (congés)")
                .contains("Tuesday 24 November Today 9:00 to 12:00, 14:00 to 18:00")
                .contains("Usually Monday to Friday 9:00 to 12:00, 14:00 to 18:00")
                .contains("Opening hours confirmed on 3 September 2026.")
                .contains("Cette page en français")
                .contains("Where it is");
    }

    @Test
    void anUnknownLanguageIsFrench() {
        assertThat(text(html(brest(), "?langue=xx"))).contains("Ouvert, ferme dans 20 minutes");
    }

    @Test
    void theListTellsStateHoursAndFreshness() {
        venues.add(brest());
        String html = given().accept("text/html")
                .get("/annuaire/29/29019-brest")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(text(html))
                .contains("Ouvert, ferme dans 20 minutes, à 18 h Aujourd’hui : 9 h à 12 h, 14 h à 18 h"
                        + " Horaires confirmés le 3 septembre 2026 ");
    }

    @Test
    void searchEnginesReadTheWeekAndTheExceptions() throws JsonProcessingException {
        JsonNode place = structured(brest().except(
                        OpeningException.closed(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2), "congés")));
        assertThat(place.get("@type").asText()).isEqualTo("Library");
        assertThat(place.get("geo").get("latitude").asDouble()).isEqualTo(48.39);
        assertThat(specifications(place))
                .contains(
                        "https://schema.org/Monday 09:00-12:00",
                        "https://schema.org/Monday 14:00-18:00",
                        "https://schema.org/Saturday 09:00-12:00",
                        "https://schema.org/PublicHolidays 00:00-00:00",
                        "2026-12-24/2027-01-02 00:00-00:00")
                .hasSize(13);
    }

    @Test
    void searchEnginesReadOnlyWhatIsCertain() throws JsonProcessingException {
        assertThat(specifications(structured(brest().verifiedOn("2020-06-01")))).isEmpty();
        venues.removeAll();
        assertThat(specifications(
                        structured(brest().open("Mo 10:00+; Tu 09:00-12:00; We 09:00-12:00 \"sur rendez-vous\""))))
                .containsExactly("https://schema.org/Tuesday 09:00-12:00");
        venues.removeAll();
        JsonNode approximate = structured(brest().at(48.39, -4.486, Precision.MUNICIPALITY));
        assertThat(approximate.has("geo")).isFalse();
    }

    @Test
    void hoursOfASeasonAreReadDayByDay() throws JsonProcessingException {
        assertThat(specifications(structured(brest().open("Sep-Jun Mo-Fr 09:00-18:00; Jul-Aug off"))))
                .hasSize(14)
                .contains("2026-11-24/2026-11-24 09:00-18:00", "2026-11-28/2026-11-28 00:00-00:00");
    }

    @Test
    void aNameCantEndTheScriptThatHoldsIt() throws JsonProcessingException {
        VenueFixture fixture = venue("</script><script>alert(1)</script>").in("29200", "Brest", "29019");
        assertThat(html(fixture, "")).doesNotContain("<script>alert").doesNotContain("</script><script>");
        venues.removeAll();
        assertThat(structured(fixture).get("name").asText()).isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void theFormLeadsToTheAddressOfTheSearch() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/lieux?typologie=BIB&quand=2026-11-28&heure=10:00&bbox=-5,48,-4,49")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        org.hamcrest.Matchers.endsWith(
                                "/lieux?typologie=BIB&ouvert_a=2026-11-28T10:00&bbox=-5,48,-4,49"));
    }

    @Test
    void aFormOfWhichSomebodyChangedTheDayIsRefusedWithWhatIsPossible() {
        String text = text(given().accept("text/html")
                .get("/lieux?quand=noel&heure=")
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertThat(text).contains("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche ou une date");
    }

    @Test
    void theResultsHaveOpenDoorsOnlyAndSayWhomTheyLeaveOut() {
        venues.add(brest());
        venues.add(venue("Sans horaires").in("29200", "Brest", "29019").at(48.39, -4.486, Precision.HOUSENUMBER));
        String note =
                "Un lieu dont les horaires sont inconnus, ou qui reçoit sur rendez-vous, n’est pas dans cette liste.";
        String area = "bbox=-5,48,-4,49";
        String now = results("?ouvert_a=maintenant&" + area);
        assertThat(text(now)).contains("1 lieu trouvé").contains("Espace Siam");
        assertThat(now).contains("<p>" + note).contains("value=\"maintenant\" selected");
        assertThat(text(results("?ouvert_le=dimanche&" + area))).contains("Aucun lieu trouvé");
        assertThat(results("?" + area)).doesNotContain(note);
    }

    private static String results(String query) {
        return given().accept("text/html")
                .get("/lieux" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private JsonNode structured(VenueFixture fixture) throws JsonProcessingException {
        Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(html(fixture, ""));
        assertThat(script.find()).isTrue();
        return new ObjectMapper().readTree(script.group(1));
    }

    private static List<String> specifications(JsonNode place) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : place.path("openingHoursSpecification")) {
            String days = one.has("dayOfWeek")
                    ? one.get("dayOfWeek").asText()
                    : one.get("validFrom").asText() + "/"
                            + one.get("validThrough").asText();
            all.add(days + " " + one.get("opens").asText() + "-"
                    + one.get("closes").asText());
        }
        return all;
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2026, 11, ofNovember);
    }
}
