package fr.balise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.balise.feedback.Feedback;
import fr.balise.feedback.FeedbackKind;
import fr.balise.feedback.FeedbackStore;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody stood before a closed door and says so, from the page of the venue to the thanks. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class ReportErrorJourneyTest {
    @Inject
    TestVenues venues;

    @Inject
    FeedbackStore store;

    @Inject
    TestClock clock;

    @Inject
    Session session;

    @TestHTTPResource("/")
    String root;

    private String page;

    @BeforeEach
    void addVenue() {
        root = root.replaceAll("/$", "");
        clock.stopAt("2027-02-01T10:00:00Z");
        page = "/lieux/" + venues.add(venue("Atelier du Portail").on("3 rue du Pré")) + "-atelier-du-portail";
    }

    @AfterEach
    void clean() {
        clock.goOn();
        venues.removeAll();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("DELETE FROM feedback")
                        .executeUpdate());
    }

    @Test
    void withScripts() {
        try (BrowserSession visitor = BrowserSession.open(root, 360)) {
            report(visitor);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void withoutScripts() {
        try (BrowserSession visitor = BrowserSession.withoutScripts(root)) {
            report(visitor);
        }
    }

    private void report(BrowserSession visitor) {
        Page at = visitor.go(page);
        at.getByRole(AriaRole.LINK, link("Signaler une erreur sur cette page")).click();
        at.getByLabel("Les horaires sont faux").check();
        at.getByLabel("Précisions (facultatif)").fill("Fermé le mardi.");
        afterThreeSeconds();
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer le signalement"))
                .click();
        assertThanked(at);
        assertKept(FeedbackKind.HOURS, "Fermé le mardi.");
        at.getByRole(AriaRole.LINK, link("Revenir à la page du lieu")).click();
        at.waitForURL("**" + page);
    }

    @Test
    void byKeyboardAloneAfterAMistake() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page at = visitor.go(page);
            tabTo(at, "Signaler une erreur sur cette page");
            at.keyboard().press("Enter");
            at.waitForURL("**/signaler");
            tabTo(at, "Le lieu est fermé, ou n’existe plus");
            at.keyboard().press("ArrowUp");
            assertThat(at.getByLabel("Autre chose")).isChecked();
            at.keyboard().press("Tab");
            assertThat(at.getByLabel("Précisions (facultatif)")).isFocused();
            at.keyboard().press("Tab");
            // The field for robots is passed over.
            assertThat(at.getByRole(AriaRole.BUTTON)).isFocused();
            afterThreeSeconds();
            at.keyboard().press("Enter");

            assertThat(at.getByRole(AriaRole.ALERT)).containsText("écrivez ce qui est faux");
            tabTo(at, "Pour «\u00a0Autre chose\u00a0», écrivez ce qui est faux.");
            at.keyboard().press("Enter");
            assertThat(at.getByLabel("Précisions (facultatif)")).isFocused();
            at.keyboard().type("Le portail est caché.");
            at.keyboard().press("Tab");
            afterThreeSeconds();
            at.keyboard().press("Enter");
            assertThanked(at);
            assertKept(FeedbackKind.OTHER, "Le portail est caché.");
        }
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Robots are faster. */
    private void afterThreeSeconds() {
        clock.stopAt(clock.instant().plusSeconds(4).toString());
    }

    private static void assertThanked(Page at) {
        at.waitForURL("**/signaler/merci");
        assertThat(at.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Merci");
    }

    private void assertKept(FeedbackKind kind, String said) {
        assertThat(store.listWaiting(10)).singleElement().satisfies(kept -> {
            assertThat(kept.kind()).isEqualTo(kind);
            assertThat(kept.said()).isEqualTo(said);
            assertThat(kept).extracting(Feedback::venueName).isEqualTo("Atelier du Portail");
        });
    }

    /** Tab by Tab, until what has the focus, or its label, says this. */
    private static void tabTo(Page at, String words) {
        for (int i = 0; i < 60; i++) {
            at.keyboard().press("Tab");
            Object focused = at.evaluate(
                    "() => (document.activeElement?.labels?.[0] ?? document.activeElement)?.textContent.trim()");
            if (words.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to: " + words);
    }
}
