package fr.balise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of results when things go wrong, and what it costs when they go well. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class ResultsRobustnessTest {
    /** What somebody with little data left pays for the first look, without tiles. */
    private static final long MOST_BYTES = 150_000;

    private static final long SLOW_MILLIS = 5_000;

    @Inject
    ParisData paris;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void loadParis() {
        paris.load();
        root = root.replaceAll("/$", "");
    }

    @AfterEach
    void serveTiles() {
        TileServer.setFailing(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theFirstLookFitsIntoItsBudget(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            Page page = visitor.page();
            CDPSession network = visitor.context().newCDPSession(page);
            Map<String, String> addresses = new HashMap<>();
            Map<String, Long> bytes = new HashMap<>();
            network.on(
                    "Network.requestWillBeSent",
                    event -> addresses.put(text(event, "requestId"), text(event.getAsJsonObject("request"), "url")));
            network.on(
                    "Network.loadingFinished",
                    event -> bytes.put(
                            addresses.getOrDefault(text(event, "requestId"), ""),
                            event.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            visitor.go("/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20");
            page.waitForFunction("() => document.querySelector('[data-show]')");
            if (width > 1000) {
                page.locator(".mark").first().waitFor();
            }
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            bytes.keySet().removeIf(address -> address.startsWith(TileServer.host()));
            AtomicLong sum = new AtomicLong();
            bytes.values().forEach(sum::addAndGet);
            System.out.println("results at " + width + " px: " + sum + " bytes " + bytes);
            assertThat(bytes.size()).isGreaterThan(5);
            assertThat(sum.get()).as("bytes on the wire: " + bytes).isLessThan(MOST_BYTES);
        }
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }

    @Test
    void whenTheApiFailsTheListIsThereAndTheMapSaysSo() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.page();
            page.route("**/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            visitor.go("/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20&limit=100");
            Locator problem = page.locator("[data-map-notice]");
            assertThat(problem).containsText("Les lieux n’ont pas pu être placés sur la carte");
            assertThat(visitor.lines()).isEqualTo(64);
            page.getByText("Filtrer et trier").click();
            page.getByText("Quel genre de lieu").click();
            page.getByLabel("Espace public numérique").check();
            assertThat(page.locator("[data-count]")).not().containsText("64");
            visitor.hasNoAccessibilityFault("results without the API");
            // No suggestions, but what is typed is understood all the same.
            page.getByLabel("Où ?").fill("Brest");
            page.getByLabel("Où ?").press("Enter");
            page.waitForURL("**/lieux?ou=Brest**");
            assertThat(page.locator("[data-count]")).containsText("Aucun lieu");
            page.unroute("**/api/**");
            visitor.go("/lieux?ou=Paris&pres_de=48.8566,2.3522&rayon=20");
            page.locator(".mark").first().waitFor();
        }
    }

    @Test
    void aSlowAnswerSaysThatItIsOnItsWayAndANewerQuestionWins() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.results("/lieux?limit=100");
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/lieux?*", held::set);
            page.getByText("Quel genre de lieu").click();
            page.getByLabel("Espace public numérique").check();
            assertThat(page.locator("[data-status]")).containsText("Recherche en cours");
            page.waitForTimeout(SLOW_MILLIS);
            assertThat(visitor.lines()).as("what is there stays to be read").isEqualTo(64);
            visitor.hasNoAccessibilityFault("results on their way");
            Route slow = held.getAndSet(null);
            page.getByLabel("Bibliothèque").check();
            page.waitForCondition(() -> held.get() != null);
            held.get().resume();
            page.waitForURL("**/lieux?typologie=BIB&typologie=EPN&limit=100");
            assertThat(page.locator("[data-status]")).not().containsText("Recherche en cours");
            assertThat(slow.request().failure())
                    .as("the older question was given up")
                    .isNotNull();
        }
    }

    @Test
    void whereThereIsNoGeolocationNoButtonAsksForIt() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            visitor.context().addInitScript("delete Navigator.prototype.geolocation");
            Page page = visitor.results("/lieux");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Autour de moi")))
                    .hasCount(0);
            assertThat(page.locator(".locate__button")).hasCount(0);
        }
    }
}
