package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import fr.balise.geo.Precision;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.testing.Zbar;
import fr.balise.venue.OpeningException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes out of the printer: A4, readable without colours, with a code that a reader of its own reads back. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class PrintedSheetsTest {
    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @TestHTTPResource("/")
    String root;

    private String lighthouse;
    private String buoy;

    @BeforeEach
    void addVenues() {
        root = root.replaceAll("/$", "");
        clock.stopAt("2026-11-23T09:00:00Z");
        lighthouse = venues.add(venue("Phare")
                .at(50.1, 1.5, Precision.HOUSENUMBER)
                .in("80410", "Cayeux", "80182")
                .on("3 quai du Phare")
                .phones("+33322000001")
                .open("Mo-Fr 09:00-12:00,14:00-18:00")
                .verifiedOn("2026-10-01")
                .except(OpeningException.closed(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31), "fêtes")));
        buoy = venues.add(venue("Bouée").at(50.11, 1.51, Precision.STREET).in("80410", "Cayeux", "80182"));
    }

    @AfterEach
    void removeVenues() {
        venues.removeAll();
        clock.goOn();
    }

    private static void isA4(PrintedSheet sheet) {
        assertThat(sheet.sizes()).isNotEmpty().allSatisfy(size -> {
            assertThat(size.getWidth()).isCloseTo(595.3f, within(1f));
            assertThat(size.getHeight()).isCloseTo(841.9f, within(1f));
        });
    }

    private static List<String> codes(PrintedSheet sheet) {
        return sheet.pictures().stream()
                .flatMap(picture -> Zbar.read(picture).stream())
                .toList();
    }

    @Test
    void theShortlistIsASheetWithTheHoursOfEveryDay() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            String address = "/selection?lieux=" + lighthouse + "," + buoy;
            PrintedSheet sheet = PrintedSheet.of(visitor.go(address), "selection");
            isA4(sheet);
            assertThat(sheet.sizes()).hasSize(1);
            assertThat(sheet.text().replace('\u00a0', ' '))
                    .contains("lundi 23 novembre 2026", "3 quai du Phare", "03 22 00 00 01", "fêtes")
                    .contains("lundi au vendredi : 9 h à 12 h, 14 h à 18 h", "Horaires inconnus : demandez avant")
                    .contains("GeoNames", "selection?")
                    .doesNotContain("Ouvert, ferme", "Retirer", "Imprimer", "Annuaire");
            assertThat(sheet.coloured()).as("colours on the sheet").isLessThan(0.0001);
            assertThat(codes(sheet)).containsExactly(root + address);
        }
    }

    @Test
    void largeTypeHas18PointsOnPaper() {
        try (BrowserSession visitor = BrowserSession.open(root, 360)) {
            String address = "/selection?lieux=" + lighthouse + "," + buoy + "&caracteres=grands";
            PrintedSheet sheet = PrintedSheet.of(visitor.go(address), "selection-large");
            isA4(sheet);
            long large = sheet.points().stream().filter(size -> size >= 17.9f).count();
            assertThat((double) large / sheet.points().size())
                    .as("letters of 18 points")
                    .isGreaterThan(0.7);
            // Remarks, which are smaller than the rest at any size.
            assertThat(sheet.points()).allSatisfy(size -> assertThat(size).isGreaterThan(15f));
            assertThat(codes(sheet)).containsExactly(root + address);
        }
    }

    @Test
    void aVenueIsASheetWithItsMapAndWhoMadeIt() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.go("/lieux/" + lighthouse + "-phare");
            page.locator(".leaflet-tile-loaded").first().waitFor();
            PrintedSheet sheet = PrintedSheet.of(page, "venue");
            isA4(sheet);
            assertThat(sheet.text().replace('\u00a0', ' '))
                    .contains("3 quai du Phare", "03 22 00 00 01", "9 h à 12 h, 14 h à 18 h", "© IGN")
                    .doesNotContain("Ouvert, ferme", "Ajouter à ma sélection");
            assertThat(codes(sheet)).containsExactly(root + "/lieux/" + lighthouse + "-phare");
        }
    }

    @Test
    void withoutTilesAVenueIsASheetWithoutAMap() {
        TileServer.setFailing(true);
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.go("/lieux/" + lighthouse + "-phare");
            page.locator(".map--no-tiles").waitFor();
            PrintedSheet sheet = PrintedSheet.of(page, "venue-without-tiles");
            assertThat(sheet.coloured()).as("colours on the sheet").isLessThan(0.0001);
            assertThat(sheet.text()).contains("3 quai du Phare").doesNotContain("Leaflet");
        } finally {
            TileServer.setFailing(false);
        }
    }

    @Test
    void aListIsASheetOfWhichTheCodeFollowsTheFilters() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            String area = "/lieux?bbox=1.4,50,1.6,50.2";
            Page page = visitor.results(area);
            PrintedSheet sheet = PrintedSheet.of(page, "list");
            isA4(sheet);
            assertThat(sheet.text().replace('\u00a0', ' ')).contains("Phare", "Bouée", "lundi 23 novembre 2026");
            assertThat(sheet.coloured()).as("colours on the sheet").isLessThan(0.0001);
            assertThat(codes(sheet)).containsExactly(root + area);

            // As the filters of the page do it.
            page.evaluate("""
                    () => {
                      history.pushState(null, '', '/lieux?q=phare&bbox=1.4,50,1.6,50.2');
                      document.querySelector('[data-list]').lastElementChild.remove();
                    }""");
            page.locator("img[data-qr]").waitFor();
            PrintedSheet changed = PrintedSheet.of(page, "list-changed");
            assertThat(codes(changed)).containsExactly(root + "/lieux?q=phare&bbox=1.4,50,1.6,50.2");
            assertThat(page.locator("[data-mail]").getAttribute("href")).contains("q%3Dphare");
            assertThat(page.locator("[data-sheet]").getAttribute("href")).hasSize("/selection?lieux=".length() + 10);
        }
    }
}
