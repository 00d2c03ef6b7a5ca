package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.geo.Precision;
import fr.balise.site.takeaway.QrReader;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking venues away, as people with a browser do. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class TakeawayPagesTest {
    @Inject
    TestVenues venues;

    @Inject
    LoadGazetteer gazetteer;

    @TestHTTPResource("/")
    String root;

    private String first;
    private String second;

    @BeforeEach
    void addVenues() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        root = root.replaceAll("/$", "");
        first = venues.add(venue("Phare")
                .at(50.1, 1.5, Precision.STREET)
                .in("80410", "Cayeux", "80182")
                .open("Mo 09:00-12:00"));
        second = venues.add(venue("Bouée").at(50.11, 1.51, Precision.STREET).in("80410", "Cayeux", "80182"));
    }

    @AfterEach
    void removeVenues() {
        venues.removeAll();
    }

    private static void check(BrowserSession visitor, String name, int width) {
        visitor.takeWholePicture(name + "-" + width);
        visitor.fitsItsWidth(name + " at " + width);
        visitor.hasNoAccessibilityFault(name + " at " + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void eachPageAtEachWidth(int width) {
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go("/selection");
            check(visitor, "selection-empty", width);
            visitor.go("/selection?lieux=" + first + "," + second + "&ajouter=rien");
            check(visitor, "selection", width);
            visitor.go("/selection?lieux=" + first + "&langue=en&caracteres=grands");
            check(visitor, "selection-large-english", width);
            visitor.go("/lieux/" + first + "-phare")
                    .locator("[data-share], [data-print]")
                    .last()
                    .waitFor();
            check(visitor, "venue-takeaway", width);
            visitor.go("/integrer?hauteur=600&recherche=" + root + "/?bbox=1.4,50,1.6,50.2");
            visitor.page().frameLocator("iframe").locator(".mark").first().waitFor();
            check(visitor, "embed-code", width);
            visitor.go("/integrer?hauteur=600&territoire=dijn");
            check(visitor, "embed-code-which-area", width);
            visitor.go("/annuaire/80/80182-cayeux-sur-mer");
            check(visitor, "directory-takeaway", width);
            visitor.go("/integrer?hauteur=600&couleur=x&recherche=x&langue=en");
            check(visitor, "embed-code-errors", width);
            visitor.go("/carte-integree?lieux=" + first + "," + second + "&couleur=ffc94d")
                    .locator(".mark")
                    .first()
                    .waitFor();
            check(visitor, "embed", width);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void eachPageInTheDark() {
        try (BrowserSession visitor = BrowserSession.inTheDark(root, 360)) {
            visitor.go("/selection?lieux=" + first + "," + second + "&ajouter=rien");
            check(visitor, "selection-dark", 360);
            visitor.go("/integrer?hauteur=600&territoire=dijn&couleur=x&recherche=x");
            check(visitor, "embed-code-dark", 360);
            visitor.go("/carte-integree?lieux=" + first + "," + second + "&couleur=ffc94d")
                    .locator(".mark")
                    .first()
                    .waitFor();
            check(visitor, "embed-dark", 360);
        }
    }

    @Test
    void aVenueIsPickedOnItsPageAndDroppedInTheSelection() {
        try (BrowserSession visitor = BrowserSession.open(root, 360)) {
            Page page = visitor.go("/lieux/" + first + "-phare");
            page.locator("button[data-pick]").click();
            assertThat(page.locator("button[data-pick]").textContent()).isEqualTo("Retirer de ma sélection");
            page = visitor.go("/lieux/" + second + "-bouee");
            page.locator("button[data-pick]").press("Enter");
            Locator link = page.locator("a[data-selection]");
            assertThat(link.textContent()).isEqualTo("Ma sélection\u00a0(2)");
            link.click();
            page.waitForURL("**/selection?lieux=" + first + "," + second);
            page.locator("[data-kept]").waitFor();
            page.locator("[data-drop='" + first + "']").click();
            page.waitForURL("**/selection?lieux=" + second);
            assertThat(page.locator("a[data-selection]").textContent()).isEqualTo("Ma sélection\u00a0(1)");
            page.locator("[data-forget]").click();
            page.waitForURL("**/selection");
            assertThat(page.locator("a[data-selection]").textContent()).isEqualTo("Ma sélection");
        }
    }

    @Test
    void aListThatSomebodySentReplacesNothingUnasked() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            visitor.go("/lieux/" + first + "-phare")
                    .locator("button[data-pick]")
                    .click();
            Page page = visitor.go("/selection?lieux=" + second);
            assertThat(page.locator("a[data-selection]").textContent()).isEqualTo("Ma sélection\u00a0(1)");
            assertThat(page.locator("a[data-selection]").getAttribute("href")).contains(first);
            page.locator("[data-keep]").click();
            assertThat(page.locator("a[data-selection]").getAttribute("href")).contains(second);
        }
    }

    @Test
    void withoutScriptsLinksLeadToTheSelection() {
        try (BrowserSession visitor = BrowserSession.withoutScripts(root)) {
            Page page = visitor.go("/lieux/" + first + "-phare");
            page.locator("a[data-pick]").click();
            page.waitForURL("**/selection?lieux=" + first);
            page.locator("#ajouter").fill(root + "/lieux/" + second + "-bouee");
            page.locator("#ajouter").press("Enter");
            page.waitForURL("**/selection?lieux=" + first + "," + second);
            page.locator("[data-drop='" + first + "']").click();
            page.waitForURL("**/selection?lieux=" + second);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&caracteres=grands"})
    void theCodeOnThePrintedSheetOpensTheSelection(String form) {
        String address = "/selection?lieux=" + first + "," + second + form;
        try (BrowserSession visitor = BrowserSession.open(root, 720)) {
            Page page = visitor.go(address);
            visitor.printed();
            visitor.takeWholePicture("selection-printed" + form.replace('&', '-'));
            assertThat(QrReader.read(page.locator(".takeaway__qr").screenshot()))
                    .isEqualTo(root + address);
            assertThat(page.locator(".takeaway__address").isVisible()).isTrue();
            assertThat(page.locator(".takeaway__ways, .line__pick, #ajouter")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .count())
                    .isZero();
        }
    }

    @Test
    void theCodeOnThePrintedVenueOpensItsPage() {
        try (BrowserSession visitor = BrowserSession.open(root, 720)) {
            Page page = visitor.go("/lieux/" + first + "-phare");
            visitor.printed();
            visitor.takeWholePicture("venue-printed-with-code");
            assertThat(QrReader.read(page.locator(".takeaway__qr").screenshot()))
                    .isEqualTo(root + "/lieux/" + first + "-phare");
        }
    }

    @Test
    void theComponentShowsTheFrame() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.go("/integrer");
            page.evaluate("""
                    async ids => {
                      await import('/js/balise-carte.js');
                      const map = document.createElement('balise-carte');
                      map.setAttribute('lieux', ids);
                      map.setAttribute('class', 'x');
                      map.setAttribute('hauteur', '450');
                      document.querySelector('main').append(map);
                    }""", first + "," + second);
            Locator frame = page.locator("balise-carte iframe");
            frame.waitFor();
            assertThat(frame.getAttribute("src")).isEqualTo(root + "/carte-integree?lieux=" + first + "%2C" + second);
            assertThat(frame.boundingBox().height).isEqualTo(450);
            frame.scrollIntoViewIfNeeded();
            page.frameLocator("balise-carte iframe").locator(".line").first().waitFor();
        }
    }
}
