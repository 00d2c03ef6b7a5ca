package fr.balise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.balise.geo.Precision;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.VenueFixture;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on the site, in a real browser. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class SiteJourneyTest {
    private static final Pattern IN_AREA = Pattern.compile("dans la zone de la carte");

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void loadParis() {
        paris.load();
        root = root.replaceAll("/$", "");
    }

    @AfterEach
    void removeVenues() {
        clock.goOn();
        venues.removeAll();
    }

    @AfterEach
    void serveTiles() {
        TileServer.setFailing(false);
    }

    @Test
    void listAndMapGoTogetherFromTheFirstLookToTheVenue() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?limit=100");
            assertThat(visitor.count()).isEqualTo("64 lieux trouvés.");
            assertThat(visitor.lines()).isEqualTo(64);

            page.getByText("Quel genre de lieu").click();
            page.getByLabel("Espace public numérique").check();
            page.waitForURL("**/lieux?typologie=EPN&limit=100");
            assertThat(page.locator("[data-count]")).not().containsText("64");
            int ofThisKind = visitor.lines();
            assertThat(ofThisKind).isBetween(1, 63);
            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Retirer le critère : Espace public numérique (EPN)")))
                    .hasCount(1);

            page.goBack();
            visitor.seesLines(64);
            assertThat(page.getByLabel("Espace public numérique")).not().isChecked();

            Locator zoomIn = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Zoomer").setExact(true));
            zoomIn.click();
            page.waitForURL(Pattern.compile("bbox="));
            zoomIn.click();
            page.waitForFunction("() => document.querySelectorAll('[data-list] > li').length < 64");
            assertThat(page.locator("[data-count]")).containsText(IN_AREA);
            int inArea = visitor.lines();
            assertThat(inArea).isBetween(1, 64);

            page.reload();
            page.locator(".mark").first().waitFor();
            assertThat(visitor.lines()).as("the address is the whole search").isEqualTo(inArea);

            Locator line = page.locator("[data-list] > li").last();
            String name = line.locator("h3").textContent();
            line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Voir sur la carte"))
                    .click();
            Locator popup = page.locator(".leaflet-popup-content");
            assertThat(popup).containsText(name);
            assertThat(page.locator(".mark.is-chosen")).hasCount(1);

            popup.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator(".venue .mark")).hasCount(1);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void theListFollowsTheMapOnlyWhenAsked() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?limit=100");
            page.getByLabel("Mettre la liste à jour").uncheck();
            drag(page, 250, 120);
            Locator here =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher dans cette zone"));
            assertThat(here).isVisible();
            assertThat(visitor.lines()).isEqualTo(64);
            here.click();
            assertThat(page.locator("[data-count]")).containsText(IN_AREA);
            assertThat(visitor.lines()).isLessThan(64);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chercher en dehors de la zone"))
                    .click();
            visitor.seesLines(64);
            assertThat(page.url()).doesNotContain("bbox");
        }
    }

    private static void drag(Page page, int x, int y) {
        var box = page.locator("[data-map]").boundingBox();
        double middleX = box.x + box.width / 2;
        double top = box.y + 20;
        page.mouse().move(middleX, top);
        page.mouse().down();
        page.mouse().move(middleX + x / 2.0, top + y / 2.0);
        page.mouse().move(middleX + x, top + y);
        page.mouse().up();
    }

    @Test
    void aMarkChoosesItsLinesAndAnApproximatePlaceIsNoPin() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?limit=100");
            assertThat(page.locator(".mark--point")).hasCount(0);
            Locator mark =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Paris, 20e arrondissement"));
            mark.click();
            int chosen = page.locator("[data-list] > li[aria-current=true]").count();
            assertThat(mark).hasAccessibleName(Pattern.compile("\\s: " + chosen + " lieux, position approximative"));
            Locator popup = page.locator(".leaflet-popup-content");
            // Closed for good since 2014.
            assertThat(popup).not().containsText("Microlithe");
            assertThat(popup.locator("li")).hasCount(chosen);
        }
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?limit=100");
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aller au contenu")))
                    .isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("Où ?")).isFocused();
            page.locator("#filtre-typologie > summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.waitForURL("**/lieux?typologie=*");
            assertThat(page.locator("[data-count]")).not().containsText("64");
            assertThat(page.locator("#filtre-typologie input").first()).isFocused();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Chercher").setExact(true))
                    .press("Enter");
            assertThat(page.locator("#resultats")).isFocused();

            Locator mark = page.locator(".mark--area").first();
            mark.focus();
            page.keyboard().press("Enter");
            Locator popup = page.locator(".leaflet-popup-content");
            assertThat(popup).isVisible();
            page.keyboard().press("Tab");
            assertThat(popup.getByRole(AriaRole.LINK).first()).isFocused();
            page.keyboard().press("Escape");
            assertThat(popup).hasCount(0);
            assertThat(mark).isFocused();
        }
    }

    @Test
    void withoutScriptsTheSameAddressGivesTheSameList() {
        String withScripts;
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux");
            page.getByText("Quel genre de lieu").click();
            page.getByLabel("Espace public numérique").check();
            page.waitForURL("**/lieux?typologie=EPN");
            assertThat(page.locator("[data-count]")).not().containsText("64");
            withScripts = words(page.locator("[data-list]"));
        }
        try (BrowserSession visitor = BrowserSession.withoutScripts(root)) {
            Page page = visitor.go("/lieux");
            assertThat(visitor.count()).isEqualTo("64 lieux trouvés.");
            page.getByText("Filtrer et trier").click();
            page.getByText("Quel genre de lieu").click();
            page.getByLabel("Espace public numérique").check();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Chercher").setExact(true))
                    .click();
            assertThat(page.url()).endsWith("/lieux?typologie=EPN");
            assertThat(words(page.locator("[data-list]"))).isEqualTo(withScripts);
            assertThat(page.locator("#carte")).isHidden();
        }
    }

    /** The popup of a venue that is not in the list is written by a script, from the API's answer. */
    @Test
    void theScriptTellsALineAsTheServerDoes() {
        clock.stopAt("2026-11-24T16:40:00Z");
        venues.add(brest("Ouvert").open("Mo-Fr 09:00-12:00,14:00-18:00").verifiedOn("2026-09-03"));
        venues.add(brest("Fermé").open("Mo-Fr 09:00-12:00 \"accueil\"").verifiedOn("2026-01-03"));
        venues.add(brest("Rendez-vous")
                .open("Mo-Fr 09:00-20:00 \"sur rendez-vous\"")
                .verifiedOn("2020-01-03"));
        venues.add(brest("Sans fin").open("Mo-Fr 14:00+"));
        venues.add(brest("Inconnu"));
        venues.add(brest("En travaux").open("Mo-Fr 09:00-12:00").closedForNow("2026-12-06", "travaux"));
        venues.add(brest("Fermé longtemps").open("Mo-Fr 09:00-12:00").closedForNow(null, "travaux"));
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.go("/lieux?bbox=-5,48,-4,49");
            String written = words(page.locator("[data-list]"));
            assertThat(written).contains("Ouvert, ferme dans 20 minutes, à 18 h");
            page.evaluate("""
                    async () => {
                      const { line } = await import("/js/list/line.js");
                      const { render } = await import("/js/lib/html.js");
                      for (const item of document.querySelectorAll("[data-list] > li")) {
                        const answer = await fetch(`/api/collections/lieux/items/${item.dataset.id}`);
                        render(item, line(await answer.json(), { types: new Map(), services: new Map() }));
                      }
                    }
                    """);
            assertThat(words(page.locator("[data-list]"))).isEqualTo(written);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    private static VenueFixture brest(String name) {
        return venue(name).in("29200", "Brest", "29019").at(48.39, -4.486, Precision.HOUSENUMBER);
    }

    @Test
    void whoAsksForOpenDoorsFindsThemWithScriptsAndWithout() {
        clock.stopAt("2026-11-24T16:40:00Z");
        venues.add(brest("Ouvert").open("Mo-Fr 09:00-12:00,14:00-18:00"));
        venues.add(brest("Le samedi").open("Sa 09:00-12:00"));
        venues.add(brest("Inconnu"));
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?bbox=-5,48,-4,49");
            assertThat(visitor.lines()).isEqualTo(3);
            page.getByText("Quand voulez-vous venir").click();
            page.getByLabel("Quel jour").selectOption("maintenant");
            page.waitForURL("**/lieux?ouvert_a=maintenant&bbox=*");
            visitor.seesLines(1);
            assertThat(page.getByLabel("À quelle heure")).isDisabled();
            assertThat(page.getByText("Un lieu dont les horaires sont inconnus"))
                    .isVisible();
            page.getByLabel("Quel jour").selectOption("samedi");
            page.getByLabel("À quelle heure").selectOption("10:00");
            page.waitForURL("**/lieux?ouvert_a=10:00&ouvert_le=samedi&bbox=*");
            assertThat(page.locator("[data-list] h3")).hasText("Le samedi");
            page.goBack();
            page.goBack();
            assertThat(page.getByLabel("Quel jour")).hasValue("maintenant");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Retirer le critère : Ouvert maintenant"))
                    .click();
            visitor.seesLines(3);
            assertThat(page.locator("#resultats")).isFocused();
            assertThat(visitor.errors()).isEmpty();
        }
        try (BrowserSession visitor = BrowserSession.withoutScripts(root)) {
            Page page = visitor.go("/lieux?bbox=-5,48,-4,49");
            page.getByText("Filtrer et trier").click();
            page.getByText("Quand voulez-vous venir").click();
            page.getByLabel("Quel jour").selectOption("samedi");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Chercher").setExact(true))
                    .click();
            assertThat(page.url()).endsWith("/lieux?ouvert_le=samedi&bbox=-5,48,-4,49");
            assertThat(page.locator("[data-list] h3")).hasText("Le samedi");
        }
    }

    /** What the lines of a list say, without the button that only scripts can serve. */
    private static String words(Locator list) {
        List<String> lines = list.locator("h3, p").allTextContents();
        return String.join("\n", lines)
                .replaceAll("[\\s\\u00a0]+", " ")
                .replace(" ,", ",")
                .strip();
    }

    @Test
    void theDirectoryWorksWithoutScripts() {
        try (BrowserSession visitor = BrowserSession.withoutScripts(root)) {
            Page page = visitor.go("/");
            link(page, "Annuaire").first().click();
            link(page, "75 Paris").click();
            link(page, "Paris 20e Arrondissement").click();
            assertThat(page.locator("h1")).hasText("Paris 20e Arrondissement");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Microlithe").setExact(true))
                    .click();
            assertThat(page.locator(".status")).hasText("Fermé définitivement depuis septembre 2014");
            link(page, "Tous les lieux").click();
            assertThat(page.locator("h1")).hasText("Paris 20e Arrondissement");
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void nobodyElseIsAskedAndNothingIsKept() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?limit=100");
            page.locator(".leaflet-tile-loaded").first().waitFor();
            page.locator("[data-list] a").first().click();
            page.locator(".leaflet-tile-loaded").first().waitFor();
            visitor.go("/annuaire");
            visitor.go("/a-propos");
            assertThat(visitor.hosts()).containsExactlyInAnyOrder(root, TileServer.host());
            assertThat(visitor.context().cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(visitor.errors())
                    .as("errors in the console, refusals of the security policy too")
                    .isEmpty();
        }
    }

    @Test
    void onAPhoneTheMapIsLoadedOnlyWhenAskedFor() {
        try (BrowserSession visitor = BrowserSession.open(root, 360)) {
            Page page = visitor.go("/lieux");
            page.waitForFunction("() => document.querySelector('[data-show]')");
            assertThat(
                            page.evaluate(
                                    "performance.getEntriesByName(location.origin + '/webjars/leaflet/dist/leaflet.js').length"))
                    .isEqualTo(0);
            assertThat(visitor.hosts()).containsExactly(root);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afficher la carte"))
                    .click();
            page.locator(".mark").first().waitFor();
            page.locator(".leaflet-tile-loaded").first().waitFor();
            assertThat(visitor.hosts()).contains(TileServer.host());
        }
    }

    @Test
    void withoutTilesTheMapShowsTheOutlineAndSaysSo() {
        TileServer.setFailing(true);
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?bbox=-5,41,10,51.5");
            assertThat(page.locator("[data-tiles-notice]")).containsText("Le fond de carte ne répond pas");
            assertThat(page.locator("path.outline--france")).hasCount(1);
            visitor.takePicture("home-1280-without-tiles");
            visitor.hasNoAccessibilityFault("home without tiles");
        }
    }

    @Test
    void whenTheServerFailsTheListStaysAndCanBeAskedAgain() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?limit=100");
            page.route("**/lieux?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            page.getByText("Quel genre de lieu").click();
            page.getByLabel("Espace public numérique").check();
            Locator problem = page.locator("[data-notice]");
            assertThat(problem).containsText("La liste n’a pas pu être mise à jour");
            assertThat(visitor.lines()).isEqualTo(64);
            visitor.hasNoAccessibilityFault("results with a problem");
            page.unroute("**/lieux?*");
            problem.getByRole(AriaRole.BUTTON).click();
            assertThat(problem).isHidden();
            assertThat(page.locator("[data-count]")).not().containsText("64");
        }
    }
}
