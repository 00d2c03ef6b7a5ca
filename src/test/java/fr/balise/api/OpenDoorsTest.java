package fr.balise.api;

import static fr.balise.venue.OpeningException.closed;
import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.balise.hours.OpeningHours;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Service;
import fr.balise.venue.ServiceHours;
import fr.balise.venue.Status;
import fr.balise.venue.VenueFixture;
import fr.balise.venue.VenueState;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches for open doors, and what a venue says of its own. November 2026: the 23rd is a Monday. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class OpenDoorsTest {
    private static final String ITEMS = "/api/collections/lieux/items";
    private static final String MONDAY_AT_HALF_PAST_TEN = "2026-11-23T09:30:00Z";

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @BeforeEach
    void itIsMondayMorning() {
        clock.stopAt(MONDAY_AT_HALF_PAST_TEN);
    }

    @AfterEach
    void everythingIsAsBefore() {
        clock.goOn();
        venues.removeAll();
    }

    @Test
    void onlyWhatIsCertainlyOpenIsFound() {
        String open = venues.add(rennes("Ouvert", "Mo-Fr 09:00-12:00"));
        venues.add(rennes("Fermé", "Tu 09:00-12:00"));
        venues.add(rennes("Sur rendez-vous", "Mo-Fr 09:00-12:00 \"sur rendez-vous\""));
        venues.add(rennes("Sans heure de fermeture", "Mo 10:00+"));
        venues.add(venue("Sans commune").open("24/7"));
        venues.add(venue("Sans horaires").in("35000", "Rennes", "35238"));
        venues.add(rennes("Pour toujours", "24/7").closedForGood("2014"));
        venues.add(rennes("Travaux", "24/7").in(new Status(VenueState.CLOSED_FOR_NOW, null, null, "travaux")));
        venues.add(rennes("Congés", "24/7")
                .except(closed(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), "congés")));

        assertFound("ouvert_a=maintenant", open);
        assertFound("ouvert_a=2026-11-23T10:30", open);
    }

    @Test
    void nowIsAnotherHourAndEvenAnotherDayOverseas() {
        String paris = venues.add(rennes("Rennes", "Mo 23:00-24:00"));
        String noumea =
                venues.add(venue("Nouméa").in("98800", "Nouméa", "98818").open("Tu 09:00-12:00"));
        String tahiti =
                venues.add(venue("Papeete").in("98714", "Papeete", "98735").open("Mo 12:00-13:00"));
        venues.add(venue("Saint-Denis").in("97400", "Saint-Denis", "97411").open("Mo 00:00-24:00"));

        clock.stopAt("2026-11-23T22:30:00Z");
        assertFound("ouvert_a=maintenant", paris, noumea, tahiti);
    }

    @ParameterizedTest
    @CsvSource({
        // Sunday ends in Tahiti ten hours after Greenwich, in Nouméa eleven before.
        "2026-11-22T12:59:00Z, Nouméa, 1",
        "2026-11-22T13:00:00Z, Nouméa, 0",
        "2026-11-23T09:59:00Z, Papeete, 1",
        "2026-11-23T10:00:00Z, Papeete, 0"
    })
    void midnightComesWhereTheVenueIs(String instant, String commune, int found) {
        String insee = commune.equals("Papeete") ? "98735" : "98818";
        venues.add(venue(commune).in("98000", commune, insee).open("Su 00:00-24:00"));

        clock.stopAt(instant);
        assertThat(ids("ouvert_a=maintenant")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        // In spring 02:00 becomes 03:00 at one in Greenwich; in autumn 02:30 comes twice.
        "2027-03-28T00:59:00Z, 'Su 01:00-02:00', 1",
        "2027-03-28T01:00:00Z, 'Su 01:00-02:00', 0",
        "2027-03-28T01:00:00Z, 'Su 03:00-04:00', 1",
        "2027-10-31T00:30:00Z, 'Su 02:00-03:00', 1",
        "2027-10-31T01:30:00Z, 'Su 02:00-03:00', 1",
        "2027-10-31T02:00:00Z, 'Su 02:00-03:00', 0"
    })
    void nowIsRightInTheNightsOfTheClockChanges(String instant, String hours, int found) {
        venues.add(rennes("Nuit", hours));

        clock.stopAt(instant);
        assertThat(ids("ouvert_a=maintenant")).hasSize(found);
    }

    @Test
    void aDayAndAnHourAreThoseOfTheVenue() {
        String saturday = venues.add(rennes("Samedi", "Sa 09:00-12:00; PH off"));
        String tahiti =
                venues.add(venue("Tahiti").in("98714", "Papeete", "98735").open("Sa 09:00-12:00"));
        String evening = venues.add(rennes("Soir", "Mo-Fr 14:00-20:00"));

        assertFound("ouvert_a=2026-11-28T10:00", saturday, tahiti);
        assertFound("ouvert_le=2026-11-28", saturday, tahiti);
        assertFound("ouvert_le=samedi", saturday, tahiti);
        assertFound("ouvert_le=samedi&ouvert_a=10:00", saturday, tahiti);
        assertFound("ouvert_le=2026-11-28&ouvert_a=10:00", saturday, tahiti);
        assertFound("ouvert_le=samedi&ouvert_a=12:00");
        assertFound("ouvert_apres=18:00", evening);
        assertFound("ouvert_le=Lundi&ouvert_apres=19:59", evening);
        assertFound("ouvert_le=lundi&ouvert_apres=20:00");
        assertFound("ouvert_le=2026-11-30&ouvert_apres=18:00", evening);
        assertFound("ouvert_le=2026-11-29&ouvert_apres=18:00");
    }

    @ParameterizedTest
    @CsvSource({
        "ouvert_le=2026-12-25, 0",
        "ouvert_le=2027-01-01, 0",
        "ouvert_le=2027-01-08, 1",
        "ouvert_a=2027-05-07T10:00, 1",
        "ouvert_a=2027-05-07T12:00, 0",
        "ouvert_a=2021-12-24T10:00, 1",
        "ouvert_le=2027-05-07&ouvert_apres=11:59, 1",
        "ouvert_le=2027-05-07&ouvert_apres=12:00, 0"
    })
    void datesFarFromTodayAreAnsweredToo(String query, int found) {
        venues.add(rennes("Vendredi", "Fr 09:00-12:00; PH off"));

        assertThat(ids(query)).hasSize(found);
    }

    @Test
    void aPublicHolidayOfWhichTheHoursSayNothingIsNoPromise() {
        String silent = venues.add(rennes("Muet", "Fr 09:00-12:00"));
        String said = venues.add(rennes("Dit", "Fr 09:00-12:00; PH 10:00-11:00"));
        String always = venues.add(rennes("Toujours", "24/7"));

        assertFound("ouvert_le=2026-12-25", said, always);
        assertFound("ouvert_a=2026-12-25T10:30", said, always);
        assertFound("ouvert_le=2026-12-18", silent, said, always);
        assertFound("ouvert_le=vendredi", silent, said, always);
    }

    @Test
    void daysThatPassAreNoticed() {
        venues.add(rennes("Tous les jours", "Mo-Su 00:00-24:00; PH off"));

        assertThat(ids("ouvert_a=maintenant")).hasSize(1);
        clock.stopAt("2026-12-25T09:30:00Z");
        assertThat(ids("ouvert_a=maintenant")).isEmpty();
        clock.stopAt("2026-12-26T09:30:00Z");
        assertThat(ids("ouvert_a=maintenant")).hasSize(1);
    }

    /** Nobody tells the search of it: as when an import runs in another process. */
    @Test
    void venuesThatComeAndChangeWhileTheServerRunsAreSeenAtOnce() {
        assertFound("ouvert_a=maintenant");
        String id = venues.add(rennes("Nouveau", "Mo 10:00-11:11"));
        assertFound("ouvert_a=maintenant", id);
        venues.add(rennes("Nouveau", "Mo 10:00-10:10"));
        assertFound("ouvert_a=maintenant");
        venues.add(rennes("Nouveau", "Mo 10:00-12:12"));
        assertFound("ouvert_a=maintenant", id);
        venues.add(rennes("Nouveau", "Mo 10:00-10:10"));
        assertFound("ouvert_a=maintenant");
    }

    @Test
    void openDoorsGoWithTheOtherCriteriaAndWithPages() {
        String help = venues.add(rennes("A", "Mo 10:00-11:00").offering(Service.ADMINISTRATIVE_HELP));
        String safe = venues.add(rennes("B", "Mo 10:00-11:00").offering(Service.SAFE_USE));

        assertFound("ouvert_a=maintenant&services=Utilisation sécurisée du numérique", safe);
        assertFound("ouvert_a=maintenant&limit=1", help);
        assertFound("ouvert_a=maintenant&limit=1&apres=" + help, safe);
    }

    @ParameterizedTest
    @CsvSource({
        "ouvert_a=demain, ouvert_a, maintenant",
        "ouvert_a=, ouvert_a, maintenant",
        "ouvert_a=2026-11-28, ouvert_a, AAAA-MM-JJTHH:MM",
        "ouvert_a=2026-02-30T10:00, ouvert_a, AAAA-MM-JJTHH:MM",
        "ouvert_a=2026-11-28T10:00Z, ouvert_a, sans fuseau",
        "ouvert_a=2026-11-28T25:00, ouvert_a, AAAA-MM-JJTHH:MM",
        "ouvert_a=9999-11-28T10:00, ouvert_a, de 2000 à 2099",
        "ouvert_a=10:00, ouvert_a, ouvert_le",
        "ouvert_le=saturday, ouvert_le, samedi",
        "ouvert_le=2026-13-01, ouvert_le, AAAA-MM-JJ",
        "ouvert_apres=18h, ouvert_apres, 23:59",
        "ouvert_apres=24:00, ouvert_apres, 23:59",
        "ouvert_a=maintenant&ouvert_le=samedi, ouvert_le, heure seule",
        "ouvert_a=2026-11-28T10:00&ouvert_le=samedi, ouvert_le, heure seule",
        "ouvert_a=maintenant&ouvert_apres=18:00, ouvert_apres, ouvert_a",
        "ouvert_le=samedi&ouvert_le=dimanche, ouvert_le, fois"
    })
    void aWrongTimeIsAProblemThatNamesWhatIsPossible(String query, String parameter, String legal) {
        given().get(ITEMS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem(parameter))
                .body("detail", containsString(legal));
    }

    @Test
    void aVenueSaysUntilWhenItIsOpenByItsOwnClock() {
        String id = venues.add(
                venue("Saint-Denis").in("97400", "Saint-Denis", "97411").open("Mo-Fr 09:00-17:00"));

        item(id).body("properties.horaires", is("Mo-Fr 09:00-17:00"))
                .body("properties.ouverture.etat", is("ouvert"))
                .body("properties.ouverture.jusqu_a", is("2026-11-23T17:00:00+04:00"))
                .body("properties.ouverture.calcule_a", is("2026-11-23T13:30:00+04:00"))
                .body("properties.ouverture.fuseau", is("Indian/Reunion"))
                .body("properties.ouverture.fraicheur", is("inconnu"))
                .body("properties.ouverture.intervalles", hasSize(10));
    }

    @Test
    void aListSaysTheStateWithoutIntervals() {
        venues.add(rennes("Ouvert", "Mo-Fr 09:00-12:00"));

        given().get(ITEMS + "?ouvert_a=maintenant")
                .then()
                .body("timeStamp", is(MONDAY_AT_HALF_PAST_TEN))
                .body("features[0].properties.ouverture.etat", is("ouvert"))
                .body("features[0].properties.ouverture", not(hasKey("intervalles")));
    }

    @Test
    void whatIsNotKnownIsUnknownWithTheReason() {
        String id = venues.add(venue("Sans commune").open("24/7"));

        item(id).body("properties.ouverture.etat", is("inconnu"))
                .body("properties.ouverture.motif_inconnu", containsString("commune inconnue"))
                .body("properties.ouverture.fuseau", nullValue());
    }

    @Test
    void anExceptionAndTheHoursOfAServiceAreTold() {
        String id = venues.add(rennes("Espace", "Mo-Fr 09:00-12:00")
                .service(Service.ADMINISTRATIVE_HELP, new ServiceHours(OpeningHours.parse("Tu 09:00-11:00"), false))
                .except(closed(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23), "formation")));

        item(id).body("properties.ouverture.etat", is("ferme"))
                .body("properties.ouverture.commentaire", is("formation"))
                .body("properties.ouverture.jusqu_a", is("2026-11-24T09:00:00+01:00"))
                .body("properties.ouverture.exceptions[0].type", is("fermeture"))
                .body("properties.ouverture.exceptions[0].debut", is("2026-11-23"))
                .body("properties.ouverture.services.'Aide aux démarches administratives'.etat", is("ferme"))
                .body(
                        "properties.ouverture.services.'Aide aux démarches administratives'.jusqu_a",
                        is("2026-11-24T09:00:00+01:00"));
    }

    private static VenueFixture rennes(String name, String hours) {
        return venue(name).in("35000", "Rennes", "35238").open(hours);
    }

    private static ValidatableResponse item(String id) {
        return given().get(ITEMS + "/" + id).then().statusCode(200);
    }

    private static List<String> ids(String query) {
        return given().get(ITEMS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("features.id");
    }

    private static void assertFound(String query, String... ids) {
        assertThat(ids(query)).containsExactlyInAnyOrder(ids);
    }
}
