package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;

import com.microsoft.playwright.Page;
import fr.balise.geo.Precision;
import fr.balise.hours.OpeningHours;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.OpeningException;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFixture;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening hours at each width: axe finds nothing, nothing is cut off; pictures of all are in target/screenshots. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class OpeningPicturesTest {
    private static final Set<Integer> AXE_WIDTHS = Set.of(320, 360, 1280);
    private static final String BREST = "/annuaire/29/29019-brest";

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @TestHTTPResource("/")
    String root;

    /** Tuesday 22 December 2026, 17:40 in Paris: school holidays, with Christmas in the week to come. */
    @BeforeEach
    void itIsTuesdayBeforeChristmas() {
        paris.load();
        root = root.replaceAll("/$", "");
        clock.stopAt("2026-12-22T16:40:00Z");
    }

    @AfterEach
    void removeVenues() {
        clock.goOn();
        venues.removeAll();
    }

    private static VenueFixture brest(String name) {
        return venue(name)
                .in("29200", "Brest", "29019")
                .on("1 rue de Siam")
                .phones("+33298000000")
                .kinds(Typology.BIB)
                .offering(Service.ADMINISTRATIVE_HELP, Service.SAFE_USE);
    }

    /** Everything that a page can tell. */
    private static VenueFixture full() {
        return brest("Médiathèque des Capucins")
                .at(48.39, -4.486, Precision.HOUSENUMBER)
                .open("Tu-Fr 10:00-12:30,14:00-18:00; Sa 10:00-18:00; SH Tu-Fr 10:00-18:00; PH off;"
                        + " Mo 14:00-17:00 \"sur rendez-vous\"")
                .verifiedOn("2026-09-03")
                .service(Service.ADMINISTRATIVE_HELP, "Tu 10:00-12:00; Th 14:00-17:00", false)
                .service(Service.SAFE_USE, null, true)
                .except(
                        OpeningException.closed(
                                LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2), "congés de fin d’année"),
                        new OpeningException(
                                OpeningException.Kind.SPECIAL_HOURS,
                                LocalDate.of(2026, 12, 23),
                                LocalDate.of(2026, 12, 23),
                                false,
                                OpeningHours.parse("10:00-13:00"),
                                "inventaire"),
                        new OpeningException(
                                OpeningException.Kind.CLOSED,
                                LocalDate.of(2026, 8, 1),
                                LocalDate.of(2026, 8, 31),
                                true,
                                null,
                                null),
                        new OpeningException(
                                OpeningException.Kind.MOVE,
                                LocalDate.of(2027, 3, 1),
                                null,
                                false,
                                null,
                                "3 rue du Phare"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void theHoursOfAVenue(int width) {
        String page = "/lieux/" + venues.add(full()) + "-mediatheque-des-capucins";
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go(page).locator(".mark").waitFor();
            check(visitor, "opening", width);
            visitor.go(page + "?langue=en").locator(".mark").waitFor();
            check(visitor, "opening-english", width);
            visitor.go(page).locator(".mark").waitFor();
            visitor.printed();
            visitor.takeWholePicture("opening-printed-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void everyStateInAListAndOnAPage(int width) {
        venues.add(full());
        venues.add(brest("Ancienne liste").open("Mo-Fr 09:00-18:00").verifiedOn("2020-06-01"));
        venues.add(brest("À vérifier")
                .open("Mo-Fr 09:00-12:00; Tu 14:00-20:00 \"sur rendez-vous\"")
                .verifiedOn("2026-01-20"));
        venues.add(brest("Fermé ce soir").open("Mo-Fr 09:00-12:00,14:00-17:00").verifiedOn("2026-11-20"));
        venues.add(brest("Ouvert sans fin connue").open("Mo-Fr 14:00+"));
        venues.add(brest("En travaux").open("Mo-Fr 09:00-12:00").closedForNow("2027-01-10", "travaux"));
        venues.add(venue("Sans horaires").in("29200", "Brest", "29019"));
        String old = "/lieux/"
                + venues.add(brest("Horaires anciens").open("Mo-Fr 09:00-18:00").verifiedOn("2020-06-01"))
                + "-horaires-anciens";
        try (BrowserSession visitor = BrowserSession.open(root, width)) {
            visitor.go(BREST);
            check(visitor, "opening-list", width);
            visitor.go(old);
            check(visitor, "opening-old", width);
            visitor.go("/lieux").waitForFunction("() => document.querySelector('[data-show]')");
            visitor.page().locator("#filtres, #filtre-quand").evaluateAll("all => all.forEach(one => one.open = true)");
            look(visitor, "opening-home", width);
            Page page = visitor.results("/lieux?bbox=-5,48,-4,49");
            page.locator(".mark--point").first().press("Enter");
            page.locator(".leaflet-popup-content").waitFor();
            page.locator("#carte").scrollIntoViewIfNeeded();
            look(visitor, "opening-popup", width);
        }
    }

    private static void check(BrowserSession visitor, String name, int width) {
        visitor.takeWholePicture(name + "-" + width);
        look(visitor, name + "-top", width);
    }

    private static void look(BrowserSession visitor, String name, int width) {
        visitor.takePicture(name + "-" + width);
        visitor.fitsItsWidth(name + " at " + width);
        if (AXE_WIDTHS.contains(width)) {
            visitor.hasNoAccessibilityFault(name + " at " + width);
        }
    }
}
