package fr.balise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.geo.Precision;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.testing.Zbar;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFixture;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people who take venues away, each with scripts, by the keyboard alone, and without scripts. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class TakeawayJourneyTest {
    private static final String AREA = "bbox=1.4,50,1.6,50.2";

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @Inject
    LoadGazetteer gazetteer;

    @TestHTTPResource("/")
    String root;

    private String lighthouse;
    private String buoy;

    enum Way {
        WITH_SCRIPTS(VisitorHand.POINTER),
        BY_KEYBOARD(VisitorHand.KEYBOARD),
        WITHOUT_SCRIPTS(VisitorHand.POINTER);

        private final VisitorHand hand;

        Way(VisitorHand hand) {
            this.hand = hand;
        }

        boolean scripts() {
            return this != WITHOUT_SCRIPTS;
        }

        BrowserSession visit(String root) {
            return scripts() ? BrowserSession.open(root, 1280) : BrowserSession.withoutScripts(root);
        }
    }

    @BeforeEach
    void addVenues() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        root = root.replaceAll("/$", "");
        clock.stopAt("2026-11-23T09:00:00Z");
        lighthouse = venues.add(fitting("Phare").on("3 quai du Phare").open("Mo-Fr 09:00-12:00; Sa 10:00-12:00"));
        buoy = venues.add(fitting("Bouée").open("Sa 14:00-18:00"));
        venues.add(fitting("Fermé le samedi").open("Mo-Fr 09:00-12:00"));
        venues.add(cayeux("Autre genre").offering(Service.ADMINISTRATIVE_HELP).open("Sa 09:00-12:00"));
        venues.add(cayeux("Autre service").kinds(Typology.EPN).open("Sa 09:00-12:00"));
    }

    private static VenueFixture cayeux(String name) {
        return venue(name).at(50.1, 1.5, Precision.HOUSENUMBER).in("80410", "Cayeux-sur-Mer", "80182");
    }

    private static VenueFixture fitting(String name) {
        return cayeux(name).kinds(Typology.EPN).offering(Service.ADMINISTRATIVE_HELP);
    }

    @AfterEach
    void removeVenues() {
        venues.removeAll();
        clock.goOn();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aSocialWorkerFiltersPicksAndPrints(Way way) {
        try (BrowserSession visitor = way.visit(root)) {
            Page page = visitor.go("/lieux?" + AREA);
            visitor.seesLines(5);
            filter(page, way);
            assertThat(page.locator("[data-list] h3")).hasText(new String[] {"Bouée", "Phare"});

            pick(page, way);
            String address = "/selection?lieux=";
            assertThat(page.url()).startsWith(root + address).contains(lighthouse, buoy);
            if (way.scripts()) {
                // Axe is a script, too, and waits for ever where there are none.
                visitor.hasNoAccessibilityFault("the selection of a social worker, " + way);
                page.evaluate("window.print = () => { window.printed = true; }");
                way.hand.press(button(page, "Imprimer"));
                assertThat(page.evaluate("window.printed")).isEqualTo(true);
            }
            PrintedSheet sheet = PrintedSheet.of(page, "social-worker-" + way);
            assertThat(sheet.text().replace('\u00a0', ' '))
                    .contains("Phare", "3 quai du Phare", "samedi : 10 h à 12 h", "Bouée", "samedi : 14 h à 18 h");
            assertThat(sheet.pictures().stream()
                            .flatMap(picture -> Zbar.read(picture).stream())
                            .toList())
                    .containsExactly(page.url());
            assertThat(visitor.errors()).isEmpty();
        }
    }

    /** Three conditions: what for, which kind of place, when. */
    private static void filter(Page page, Way way) {
        VisitorHand hand = way.hand;
        hand.press(page.locator("#filtres > summary"));
        hand.press(page.locator("#filtre-services > summary"));
        hand.tick(page.getByLabel("Faire une démarche en ligne"));
        hand.press(page.locator("#filtre-typologie > summary"));
        hand.tick(page.getByLabel("Espace public numérique"));
        hand.press(page.locator("#filtre-quand > summary"));
        hand.choose(page.getByLabel("Quel jour"), "samedi");
        if (!way.scripts()) {
            hand.press(page.locator("#recherche button[type=submit]"));
        }
    }

    /** One by one where scripts remember the list; else the list that was found becomes the shortlist. */
    private static void pick(Page page, Way way) {
        if (!way.scripts()) {
            way.hand.press(page.locator("[data-sheet]"));
            return;
        }
        for (String name : List.of("Bouée", "Phare")) {
            Locator line = page.locator("[data-list] > li")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first();
            way.hand.press(line.locator("button[data-pick]"));
            assertThat(line.locator("button[data-pick]")).containsText("Retirer de ma sélection");
        }
        way.hand.press(page.locator("a[data-selection]"));
        page.locator("[data-kept]").waitFor();
        assertThat(page.url()).doesNotContain("#");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anAgentOfADepartmentShowsItOnItsOwnSite(Way way) throws Exception {
        try (BrowserSession visitor = way.visit(root)) {
            visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = visitor.go("/");
            way.hand.press(page.getByRole(
                    AriaRole.LINK, new Page.GetByRoleOptions().setName("Montrer la carte sur un autre site")));
            page.waitForURL("**/integrer");
            way.hand.type(page.getByLabel("Territoire"), "Somme");
            way.hand.press(button(page, "Écrire le code"));
            Locator code = page.getByLabel("Cadre (iframe)");
            assertThat(code.inputValue()).contains(root + "/carte-integree?departement=80\"");
            assertThat(page.frameLocator(".embed-code__preview")
                            .getByText("5 lieux.")
                            .first())
                    .isVisible();
            String pasted = code.inputValue();
            if (way.scripts()) {
                visitor.hasNoAccessibilityFault("the code for an agent, " + way);
                way.hand.press(button(page, "Copier le code").first());
                assertThat(page.getByText("Le code est copié.")).isVisible();
                pasted = (String) page.evaluate("navigator.clipboard.readText()");
                assertThat(pasted).isEqualTo(code.inputValue());
            }
            try (OtherSite site = OtherSite.with(pasted)) {
                page.navigate(site.address());
                assertThat(page.frameLocator("iframe").locator(".line")).hasCount(5);
                if (way.scripts()) {
                    page.frameLocator("iframe").locator(".mark").first().waitFor();
                }
                visitor.takePicture("agent-own-site-" + way);
            }
            assertThat(visitor.errors()).isEmpty();
        }
    }
}
