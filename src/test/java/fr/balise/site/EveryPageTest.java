package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.balise.search.TestQueries;
import fr.balise.search.VenueSearch;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestReports;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page at each width: axe finds nothing, nothing is cut off; pictures of all are in target/screenshots. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class EveryPageTest {
    @Inject
    ParisData paris;

    @Inject
    VenueSearch search;

    @Inject
    TestReports reports;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void loadParis() {
        paris.load();
        root = root.replaceAll("/$", "");
    }

    private String page(String name) {
        return search.find(TestQueries.EVERYTHING).venues().stream()
                .filter(venue -> venue.facts().name().equals(name))
                .map(fr.balise.opendata.LieuProperties::page)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void theHomePage(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            Page page = visitor.go("/");
            page.locator("[data-around-me]").waitFor();
            check(visitor, "home", width);
            visitor.takeWholePicture("home-whole-" + width);
            page.getByLabel("Où ?").pressSequentially("villeur");
            page.locator("[role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.locator("#ou").scrollIntoViewIfNeeded();
            check(visitor, "home-suggestions", width);
            visitor.go("/lieux?ou=Saint-Denis");
            check(visitor, "which-place", width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void theResults(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go("/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20&typologie=EPN")
                    .waitForFunction("() => document.querySelector('[data-show]')");
            check(visitor, "results", width);
            visitor.takeWholePicture("results-whole-" + width);
            Page page = visitor.results("/lieux");
            page.locator(".leaflet-tile-loaded").first().waitFor();
            page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            check(visitor, "results-filters-and-map", width);
            page.locator(".mark--area").first().press("Enter");
            page.locator(".leaflet-popup-content").waitFor();
            page.locator("#carte").scrollIntoViewIfNeeded();
            // The map moves until the popup fits.
            page.waitForTimeout(400);
            check(visitor, "results-popup", width);
            visitor.go("/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20&typologie=FABLAB&q=mediatheqe+moliere");
            assertThat(visitor.count()).startsWith("Aucun lieu");
            check(visitor, "results-none", width);
            visitor.takeWholePicture("results-none-whole-" + width);
            visitor.go("/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20");
            visitor.printed();
            visitor.takeWholePicture("results-printed-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void inTheDark(int width) {
        try (BrowserSession visitor = BrowserSession.inTheDark(root, width)) {
            visitor.go("/").locator("[data-around-me]").waitFor();
            check(visitor, "dark-home", width);
            Page page = visitor.results("/lieux");
            page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            page.locator(".mark--area").first().press("Enter");
            page.locator(".leaflet-popup-content").waitFor();
            check(visitor, "dark-results", width);
            visitor.takeWholePicture("dark-results-whole-" + width);
            visitor.go(page("Bichat – Association Emmaüs")).locator(".mark").waitFor();
            check(visitor, "dark-venue", width);
            visitor.go("/annuaire");
            check(visitor, "dark-directory", width);
            visitor.go("/nulle-part");
            check(visitor, "dark-not-found", width);
        }
    }

    /** Text twice as large in a window of 1280 pixels leaves as much room as 640 pixels do. */
    @Test
    void twiceAsLarge() {
        try (BrowserSession visitor = BrowserSession.open(root, 640)) {
            for (String address : List.of("/", "/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20")) {
                Page page = visitor.go(address);
                page.locator("[data-around-me]").waitFor();
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                visitor.fitsItsWidth(address + " with text twice as large");
                visitor.takeWholePicture("large-" + (address.length() > 1 ? "results" : "home"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void theVenuePage(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            String page = page("Bichat – Association Emmaüs");
            visitor.go(page).locator(".mark").waitFor();
            check(visitor, "venue", width);
            visitor.page().locator("details.facts").evaluate("one => one.open = true");
            check(visitor, "venue-facts", width);
            visitor.takeWholePicture("venue-whole-" + width);
            visitor.go(page + "?langue=en").locator(".mark").waitFor();
            check(visitor, "venue-english", width);
            visitor.printed();
            visitor.takeWholePicture("venue-printed-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void aVenueThatIsGoneAndTheFormForErrors(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            String gone = page("Microlithe");
            visitor.go(gone);
            check(visitor, "gone", width);
            visitor.go(gone + "/signaler");
            check(visitor, "feedback", width);
            visitor.page().locator("textarea").fill("Le portail est fermé.");
            visitor.page().locator("form").evaluate("one => { one.noValidate = true; one.requestSubmit(); }");
            visitor.page().locator("[role=alert]").waitFor();
            assertThat(visitor.page().locator("textarea").inputValue()).isEqualTo("Le portail est fermé.");
            check(visitor, "feedback-error", width);
            visitor.go(gone + "/signaler/merci");
            check(visitor, "feedback-thanks", width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void theOtherPages(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go("/annuaire");
            check(visitor, "directory", width);
            visitor.go("/annuaire/75");
            check(visitor, "department", width);
            visitor.go("/annuaire/75/75119-paris-19e-arrondissement");
            check(visitor, "commune", width);
            visitor.go("/annuaire/75/75056-paris");
            check(visitor, "city", width);
            visitor.go("/annuaire/75/75119-paris-19e-arrondissement/paquet?rayon=5");
            check(visitor, "pack", width);
            visitor.go("/hors-ligne").locator("[data-kept-pages]:visible").waitFor();
            check(visitor, "offline", width);
            visitor.go("/a-propos");
            check(visitor, "about", width);
            visitor.go("/accessibilite");
            check(visitor, "accessibility", width);
            visitor.go("/nulle-part");
            check(visitor, "not-found", width);
            visitor.go("/lieux?bbox=1,2");
            check(visitor, "bad-request", width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void thePagesOfSourcesAndReports(int width) {
        reports.addSource();
        String source = "/sources/" + TestReports.SOURCE;
        long failed = reports.addFailedRun("x");
        String report = source + "/imports/" + reports.addReport();
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go("/sources");
            check(visitor, "sources", width);
            visitor.go(source);
            check(visitor, "source", width);
            visitor.go(source + "/imports/" + failed);
            check(visitor, "import-failed", width);
            visitor.go(report + "/remarques/PHONE_REPAIRED");
            check(visitor, "remarks", width);
            visitor.go(report);
            check(visitor, "report", width);
            visitor.takeWholePicture("report-whole-" + width);
            visitor.printed();
            visitor.takeWholePicture("report-printed-" + width);
        } finally {
            reports.removeAll();
        }
    }

    private static void check(BrowserSession visitor, String name, int width) {
        PageCheck.of(visitor, name, width);
    }
}
