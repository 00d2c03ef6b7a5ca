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
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page at each width: axe finds nothing, nothing is cut off; pictures of all are in target/screenshots. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class EveryPageTest {
    /** The pages of a phone and of a desk; those between have the same parts. */
    private static final Set<Integer> AXE_WIDTHS = Set.of(360, 1280);

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

    private String microlithe() {
        return search.find(TestQueries.EVERYTHING).venues().stream()
                .filter(venue -> venue.facts().name().equals("Microlithe"))
                .map(fr.balise.opendata.LieuProperties::page)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void theHomePage(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go("/").waitForFunction("() => document.querySelector('[data-show]')");
            check(visitor, "home", width);
            Page page = visitor.home("/");
            page.locator(".leaflet-tile-loaded").first().waitFor();
            page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            check(visitor, "home-filters-and-map", width);
            page.locator(".mark--area").first().press("Enter");
            page.locator(".leaflet-popup-content").waitFor();
            page.locator("#carte").scrollIntoViewIfNeeded();
            check(visitor, "home-popup", width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void theVenuePage(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go(microlithe()).locator(".mark").waitFor();
            check(visitor, "venue", width);
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
            visitor.go("/nulle-part");
            check(visitor, "not-found", width);
            visitor.go("/?bbox=1,2");
            check(visitor, "bad-request", width);
            visitor.go("/?bbox=1,2,3,4")
                    .waitForFunction("() => document.querySelector('.mark, .leaflet-map-pane, #ouvrir-la-carte')");
            assertThat(visitor.count()).startsWith("Aucun lieu");
            check(visitor, "home-empty", width);
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
        visitor.takePicture(name + "-" + width);
        visitor.fitsItsWidth(name + " at " + width);
        if (AXE_WIDTHS.contains(width)) {
            visitor.hasNoAccessibilityFault(name + " at " + width);
        }
    }
}
