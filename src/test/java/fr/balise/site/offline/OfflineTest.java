package fr.balise.site.offline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.balise.site.TileServer;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestBrowser;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service worker promises, in a real browser without a connection. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class OfflineTest {
    private static final String PLACE = "/annuaire/75/75119-paris-19e-arrondissement";

    @Inject
    ParisData paris;

    @TestHTTPResource("/")
    String root;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        paris.load();
        root = root.replaceAll("/$", "");
        context = TestBrowser.shared()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("fr-FR"));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
    }

    private void go(String path) {
        page.navigate(root + path);
    }

    /** Reads a page and waits until it is kept. */
    private void read(String path) {
        go(path);
        becomes("(await caches.has('balise-pages'))"
                + " && Boolean(await (await caches.open('balise-pages')).match(location.pathname))");
    }

    /** Waits in the page, up to ten seconds: Playwright's own waiting does not wait for promises. */
    private void becomes(String condition) {
        page.evaluate("async () => { for (let i = 0; i < 200; i++) { if (" + condition + ") return;"
                + " await new Promise((done) => setTimeout(done, 50)); } throw new Error('it did not come'); }");
    }

    private Locator note() {
        return page.locator(".kept-note");
    }

    @Test
    void aPageThatWasReadIsReadableWithoutAConnectionAndSaysWhenItWasKept() {
        read(PLACE);
        assertThat(note().count()).isZero();
        int venues = page.locator(".line").count();
        context.setOffline(true);
        go(PLACE);
        assertThat(page.locator("h1").textContent()).isEqualTo("Paris 19e Arrondissement");
        assertThat(page.locator(".line").count()).isEqualTo(venues).isPositive();
        assertThat(note().textContent())
                .containsPattern("Page enregistrée le \\d.* \\d{4}.* \\d{2}:\\d{2}\\.")
                .contains("pas connecté");
        // Its style is there, too.
        assertThat(page.locator(".line").first().evaluate("line => getComputedStyle(line).borderLeftWidth"))
                .isEqualTo("4px");
    }

    @Test
    void aKeptPageDoesNotSayWhatIsOpenNow() {
        read(PLACE);
        assertThat(page.locator(".line__opening").first().isVisible()).isTrue();
        context.setOffline(true);
        go(PLACE);
        assertThat(page.locator(".line__opening").count()).isPositive();
        assertThat(page.locator(".line__opening >> visible=true").count()).isZero();
    }

    @Test
    void withAConnectionThePageIsTheServersAgain() {
        read(PLACE);
        context.setOffline(true);
        go(PLACE);
        assertThat(note().count()).isOne();
        context.setOffline(false);
        go(PLACE);
        assertThat(note().count()).isZero();
    }

    @Test
    void aPageThatWasNotReadIsSaidToBeMissing() {
        read(PLACE);
        context.setOffline(true);
        go("/annuaire/13");
        assertThat(note().textContent()).contains("n’est pas enregistrée sur cet appareil");
        page.locator("[data-list] a").first().click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Paris 19e Arrondissement");
    }

    @Test
    void aServerThatFailsDoesNotTakeAwayWhatWasKept() {
        read(PLACE);
        // Behind a worker its own requests are the context's.
        context.route(
                "**" + PLACE,
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(503)
                        .setBody("en panne")));
        go(PLACE);
        assertThat(page.locator("h1").textContent()).isEqualTo("Paris 19e Arrondissement");
        assertThat(note().textContent()).contains("Page enregistrée");
    }

    @Test
    void peopleCanForgetWhatIsKeptAndRefuseAnyMore() {
        read(PLACE);
        go("/hors-ligne");
        page.locator("[data-list] a").first().waitFor();
        assertThat(page.locator("[data-list]").textContent()).contains("Paris 19e Arrondissement", "enregistrée le");
        page.locator("[data-refuse]").click();
        page.locator("[data-accept]").waitFor();
        assertThat(page.locator("[data-list] li").count()).isZero();
        go(PLACE);
        go("/annuaire");
        assertThat(page.evaluate("async () => (await caches.keys()).join()")).isEqualTo("balise-refus");
        assertThat(page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"))
                .isEqualTo(0);
    }

    @Test
    void onlyTheLastPagesAreKept() {
        read("/annuaire");
        page.evaluate("async () => { const pages = await caches.open('balise-pages');"
                + " for (let i = 0; i < 40; i++) await pages.put('/annuaire?n=' + i, new Response('x',"
                + " { headers: { 'x-balise-garde-le': new Date().toISOString() } })); }");
        read("/annuaire/75");
        becomes("(await (await caches.open('balise-pages')).keys()).length === 30");
        assertThat(page.evaluate("async () => (await (await caches.open('balise-pages')).keys()).pop().url"))
                .isEqualTo(root + "/annuaire/75");
    }

    @Test
    void aPageThatIsTooOldIsNotShown() {
        read(PLACE);
        page.evaluate("""
                async (path) => {
                  const pages = await caches.open("balise-pages");
                  const text = await (await pages.match(path)).text();
                  const at = new Date(Date.now() - 31 * 24 * 3600 * 1000).toISOString();
                  await pages.put(path, new Response(text,
                      { headers: { "content-type": "text/html", "x-balise-garde-le": at } }));
                }""", PLACE);
        context.setOffline(true);
        go(PLACE);
        assertThat(note().textContent()).contains("n’est pas enregistrée");
    }

    @Test
    void theWorkerIsAskedForAnewAndNamesOnlyFilesThatAreThere() throws Exception {
        String script = given().get("/sw.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cache-Control", "no-cache")
                .extract()
                .asString();
        JsonNode shell = new ObjectMapper().readTree(script.substring(script.indexOf('{'), script.indexOf(";\n")));
        assertThat(shell.get("version").asText()).isNotBlank();
        assertThat(shell.get("files")).isNotEmpty();
        shell.get("files").forEach(file -> given().get(file.asText()).then().statusCode(200));
    }

    @Test
    void theManifestNamesOnlyIconsThatAreThere() throws Exception {
        String manifest =
                given().get("/manifest.json").then().statusCode(200).extract().asString();
        JsonNode read = new ObjectMapper().readTree(manifest);
        read.get("icons")
                .forEach(icon -> given().get(icon.get("src").asText())
                        .then()
                        .statusCode(200)
                        .contentType(icon.get("type").asText()));
        given().get(read.get("start_url").asText()).then().statusCode(200);
    }
}
