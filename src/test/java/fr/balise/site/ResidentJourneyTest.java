package fr.balise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.balise.geo.Precision;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody in Brest needs help with a form of the administration: a need and a place, a venue, its number to call. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class ResidentJourneyTest {
    private static final String NAME = "Maison de Siam";

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void addVenues() {
        paris.load();
        root = root.replaceAll("/$", "");
        venues.add(venue(NAME)
                .in("29200", "Brest", "29019")
                .on("1 rue de Siam")
                .at(48.3866, -4.4888, Precision.HOUSENUMBER)
                .kinds(Typology.RFS)
                .phones("+33298000000")
                .open("Mo-Su 09:00-18:00")
                .offering(Service.ADMINISTRATIVE_HELP));
        venues.add(venue("Fablab du port")
                .in("29200", "Brest", "29019")
                .at(48.38, -4.48, Precision.HOUSENUMBER)
                .offering(Service.LEISURE_AND_CREATION));
        venues.add(venue("Mairie de Rennes")
                .in("35000", "Rennes", "35238")
                .at(48.1117, -1.6802, Precision.HOUSENUMBER)
                .offering(Service.ADMINISTRATIVE_HELP));
    }

    @AfterEach
    void removeVenues() {
        venues.removeAll();
    }

    private static void callsTheVenueNearby(Page page) {
        assertThat(page.locator("[data-list] h3")).hasText(NAME);
        assertThat(page.locator("[data-list] .line__where")).hasText(Pattern.compile("à [0-9,]+\\s(m|km)"));
        assertThat(page.locator("[data-list] .line__today")).containsText("9 h");
        Locator phone = page.locator("[data-list] a[href='tel:+33298000000']");
        assertThat(phone).hasText(Pattern.compile("02\\s98\\s00\\s00\\s00"));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void withScriptsASuggestionIsTakenAndTheVenueIsOnTheMap() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.go("/");
            page.getByLabel("Faire une démarche en ligne").check();
            page.getByLabel("Où ?").pressSequentially("bres");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Brest\\b.*29")))
                    .click();
            assertThat(page.getByLabel("Où ?")).hasValue("Brest (29)");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir les lieux"))
                    .click();
            page.waitForURL(Pattern.compile("/lieux\\?ou=Brest"));
            assertThat(page.url()).contains("rayon=20", "pres_de=48.").doesNotContain("besoin", "lieu_choisi");
            callsTheVenueNearby(page);
            Locator pin = page.locator(".mark--point");
            assertThat(pin).hasCount(1);
            pin.click();
            Locator popup = page.locator(".leaflet-popup-content");
            assertThat(popup).containsText(NAME);
            assertThat(popup.locator(".line__today")).containsText("9 h");
            popup.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(NAME))
                    .click();
            assertThat(page.locator("h1")).hasText(NAME);
            assertThat(page.locator("a[href='tel:+33298000000']").first()).isVisible();
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void byKeyboardAlone() {
        try (BrowserSession visitor = BrowserSession.open(root, 1280)) {
            Page page = visitor.go("/");
            page.locator("[data-around-me]").waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            // The last of the needs is chosen to begin with; from there the arrows go round to the first.
            page.keyboard().press("ArrowDown");
            assertThat(page.getByLabel("Faire une démarche en ligne")).isChecked();
            page.keyboard().press("Tab");
            Locator place = page.getByLabel("Où ?");
            assertThat(place).isFocused();
            page.keyboard().type("brets");
            page.locator("[role=option]").first().waitFor();
            assertThat(place).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            String active = place.getAttribute("aria-activedescendant");
            assertThat(page.locator("#" + active)).hasAttribute("aria-selected", "true");
            while (!page.locator("#" + place.getAttribute("aria-activedescendant"))
                    .textContent()
                    .startsWith("Brest")) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Enter");
            assertThat(place).hasAttribute("aria-expanded", "false");
            assertThat(place).hasValue(Pattern.compile("^Brest"));
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/lieux\\?ou=Brest"));
            callsTheVenueNearby(page);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Locator name = page.locator("[data-list] h3 a");
            for (int steps = 0; steps < 60 && !isFocused(name); steps++) {
                page.keyboard().press("Tab");
            }
            assertThat(name).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(NAME);
        }
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }

    @Test
    void withoutScripts() {
        try (BrowserSession visitor = BrowserSession.withoutScripts(root)) {
            Page page = visitor.go("/");
            page.getByLabel("Faire une démarche en ligne").check();
            page.getByLabel("Où ?").fill("12 rue de Siam, Brest");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir les lieux"))
                    .click();
            assertThat(page.locator("h1")).hasText(Pattern.compile("Où cherchez-vous"));
            link(page, "Brest (29)").click();
            callsTheVenueNearby(page);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(NAME).setExact(true))
                    .click();
            assertThat(page.locator("h1")).hasText(NAME);
            assertThat(page.locator("a[href='tel:+33298000000']").first()).isVisible();
        }
    }

    @Test
    void whoIsSomewhereElseSearchesFromThere() {
        try (BrowserSession visitor = BrowserSession.open(root, 360)) {
            visitor.context().grantPermissions(java.util.List.of("geolocation"));
            visitor.context().setGeolocation(new com.microsoft.playwright.options.Geolocation(48.38664, -4.48881));
            Page page = visitor.go("/lieux");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Autour de moi"))
                    .click();
            page.waitForURL(Pattern.compile("ou=Ma\\+position"));
            assertThat(page.url()).as("about a hundred metres, no door").contains("pres_de=48.387,-4.489");
            assertThat(page.locator("[data-list] h3").first()).hasText(NAME);
            assertThat(page.locator("[data-count]")).isFocused();
        }
    }

    @Test
    void whoDoesNotSayWhereIsToldWhatToDo() {
        try (BrowserSession visitor = BrowserSession.open(root, 360)) {
            Page page = visitor.go("/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Autour de moi"))
                    .click();
            assertThat(page.locator("[data-place-notice]")).containsText("Votre appareil ne dit pas où vous êtes");
            assertThat(page.getByLabel("Où ?")).isFocused();
        }
    }
}
