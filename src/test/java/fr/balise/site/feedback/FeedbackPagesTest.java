package fr.balise.site.feedback;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import fr.balise.feedback.Feedback;
import fr.balise.feedback.FeedbackKind;
import fr.balise.feedback.FeedbackStore;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class FeedbackPagesTest {
    /** Each test an hour of its own, so that none uses up what another may send. */
    private static final AtomicInteger HOUR = new AtomicInteger(10);

    @Inject
    TestVenues venues;

    @Inject
    FeedbackStore store;

    @Inject
    TestClock clock;

    @Inject
    Session session;

    private String id;
    private String page;

    @BeforeEach
    void addVenue() {
        clock.stopAt("2026-11-%02dT10:00:00Z".formatted(HOUR.getAndIncrement()));
        id = venues.add(venue("Atelier du Signal"));
        page = "/lieux/" + id + "-atelier-du-signal/signaler";
    }

    @AfterEach
    void clean() {
        clock.goOn();
        venues.removeAll();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("DELETE FROM feedback")
                        .executeUpdate());
    }

    private RequestSpecification filled(String kind, String text) {
        return filled(kind, text, "");
    }

    private RequestSpecification filled(String kind, String text, String trap) {
        String html = given().get(page).then().statusCode(200).extract().asString();
        String seal = html.replaceAll("(?s).*name=\"sceau\" value=\"([^\"]+)\".*", "$1");
        clock.stopAt(clock.instant().plusSeconds(5).toString());
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("sceau", seal)
                .formParam("erreur", kind)
                .formParam("precisions", text)
                .formParam("site", trap);
    }

    private ValidatableResponse send(String kind, String text) {
        return filled(kind, text).post(page).then();
    }

    private List<Feedback> waiting() {
        return store.listWaiting(100);
    }

    @Test
    void aReportIsKeptAndThanked() {
        String thanks =
                send("horaires", "Fermé le lundi.").statusCode(303).extract().header("Location");
        assertThat(thanks).endsWith(page + "/merci");
        given().get(thanks).then().statusCode(200).body(containsString("Merci"), containsString("Atelier du Signal"));
        assertThat(waiting()).singleElement().satisfies(kept -> {
            assertThat(kept.venueId()).isEqualTo(id);
            assertThat(kept.venueName()).isEqualTo("Atelier du Signal");
            assertThat(kept.kind()).isEqualTo(FeedbackKind.HOURS);
            assertThat(kept.said()).isEqualTo("Fermé le lundi.");
        });
    }

    @Test
    void theSameSaidTwiceIsOneReportSaidTwice() {
        send("ferme", "").statusCode(303);
        send("ferme", "").statusCode(303);
        send("ferme", "Depuis mai.").statusCode(303);
        assertThat(waiting()).extracting(Feedback::times).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsMissing() {
        filled("", "Le <b>code</b> de la porte & \"le reste\"")
                .post(page)
                .then()
                .statusCode(400)
                .body(
                        containsString("Choisissez ce qui est faux."),
                        containsString("Le &lt;b&gt;code&lt;/b&gt; de la porte &amp; &quot;le reste&quot;"),
                        not(containsString("<b>code")));
        send("autre", "  ").statusCode(400).body(containsString("écrivez ce qui est faux"));
        send("telephone", "é".repeat(301))
                .statusCode(400)
                .body(
                        containsString("trop long"),
                        containsString("é".repeat(301)),
                        containsString("value=\"telephone\" required checked"));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void threeHundredCharactersAreNotTooMany() {
        send("autre", "😀".repeat(300)).statusCode(303);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whoFillsInTheInvisibleFieldIsToldSo() {
        filled("ferme", "", "spam").post(page).then().statusCode(400).body(containsString("champ invisible"));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aFormThatComesBackAtOnceOrFromNowhereIsNotTaken() {
        RequestSpecification form = filled("ferme", "");
        clock.stopAt(clock.instant().minusSeconds(4).toString());
        form.post(page).then().statusCode(400).body(containsString("trop vite"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("erreur", "ferme")
                .post(page)
                .then()
                .statusCode(400);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void theVisitorsOfAnotherSiteSendNothing() {
        filled("ferme", "")
                .header("Sec-Fetch-Site", "cross-site")
                .post(page)
                .then()
                .statusCode(400);
        filled("ferme", "")
                .header("Origin", "https://ailleurs.example")
                .post(page)
                .then()
                .statusCode(400);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aBrowserThatNamesThisSiteAsItsOriginIsHeard() {
        filled("ferme", "")
                .header("Origin", "http://localhost:" + io.restassured.RestAssured.port)
                .header("Sec-Fetch-Site", "same-origin")
                .post(page)
                .then()
                .statusCode(303);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void oneAddressSendsFiveAnHour() {
        for (int i = 0; i < AddressLimit.MOST; i++) {
            send("autre", "numéro " + i).statusCode(303);
        }
        send("autre", "un de trop")
                .statusCode(429)
                .header("Retry-After", "3600")
                .body(containsString("Réessayez dans une heure"), containsString("un de trop"));
        assertThat(waiting()).hasSize(AddressLimit.MOST);
    }

    @Test
    void aMergedVenueIsReportedUnderItsIdOfToday() {
        venues.redirect("0000000000", id);
        given().get("/lieux/0000000000/signaler").then().statusCode(200).body(containsString("Atelier du Signal"));
        given().get("/lieux/0000000001/signaler").then().statusCode(404);
    }

    @Test
    void whatTheFormDoesNotTakeIsToldWhatItTakes() {
        given().put(page).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().delete(page).then().statusCode(405).body(containsString("Méthode non permise"));
    }

    @Test
    void theFormIsInEnglishToo() {
        given().get(page + "?langue=en")
                .then()
                .statusCode(200)
                .body(containsString("lang=\"en\""), containsString("What is wrong?"));
        filled("ferme", "")
                .post(page + "?langue=en")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/merci?langue=en"));
    }

    @Test
    void whatIsSettledWaitsNoLongerAndErasedTextIsGone() {
        send("autre", "La porte de Monsieur Untel.").statusCode(303);
        long number = waiting().get(0).id();
        assertThat(store.settle(number)).isTrue();
        assertThat(store.settle(number)).isFalse();
        assertThat(waiting()).isEmpty();
        assertThat(store.reopen(number)).isTrue();
        assertThat(store.erase(number)).isTrue();
        assertThat(waiting()).isEmpty();
        assertThat(store.find(number).orElseThrow().said()).isNull();
    }
}
