package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Fee;
import fr.balise.venue.Offer;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFixture;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of a venue adds to its facts. The venues stand in the middle of Corsica, far from those of Paris. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class VenuePageTest {
    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @BeforeEach
    void loadParis() {
        paris.load();
    }

    @AfterEach
    void clean() {
        venues.removeAll();
    }

    private static VenueFixture at(String name, double latitude) {
        return venue(name).at(latitude, 9.15, Precision.HOUSENUMBER);
    }

    private static String text(String address, int status) {
        return html(address, status)
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private static String html(String address, int status) {
        return given().accept("text/html")
                .get(address)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    @Test
    void othersNearbyAreListedTheNearestFirst() {
        String id = venues.add(at("Ici", 42.3));
        venues.add(at("À cinq kilomètres", 42.345));
        venues.add(at("À un kilomètre", 42.309));
        venues.add(at("Trop loin", 42.6));
        venues.add(at("Parti", 42.301).closedForGood("2020"));
        assertThat(text("/lieux/" + id + "-ici", 200))
                .containsPattern("Autres lieux près de là À un kilomètre à 990 m .*À cinq kilomètres à 5,0 km")
                .doesNotContain("Trop loin", "Parti");
    }

    @Test
    void aVenueThatIsGoneNamesTheNearestThatOffersTheSame() {
        String id = venues.add(at("Parti", 42.3).offering(Service.SAFE_USE).closedForGood("2020-05"));
        venues.add(at("Tout près", 42.301).offering(Service.PARENTING));
        venues.add(at("Fermé", 42.302).offering(Service.SAFE_USE).closedForNow(null, "travaux"));
        venues.add(at("Le bon", 42.31).offering(Service.SAFE_USE));
        assertThat(text("/lieux/" + id + "-parti", 410))
                .contains("Fermé définitivement depuis mai 2020", "Où aller à la place Le bon à 1,1 km")
                .doesNotContain("Tout près", "travaux");
        assertThat(text("/lieux/" + id + "-parti?langue=en", 410))
                .contains("Closed for good since May 2020", "Where to go instead Le bon 1.1 km away");
    }

    @Test
    void aVenueThatIsGoneWithoutAnyOtherSaysSo() {
        String id = venues.add(at("Parti", 42.3).closedForGood("2020-05"));
        assertThat(text("/lieux/" + id + "-parti", 410)).contains("Nous ne connaissons pas d’autre lieu");
    }

    @Test
    void aVenueThatIsGoneFromAPlaceThatNobodyKnowsSaysSo() {
        String id = venues.add(venue("Parti").closedForGood("2020-05"));
        assertThat(text("/lieux/" + id + "-parti", 410))
                .contains("Nous ne savons pas où était ce lieu", "Chercher dans l’annuaire : commune inconnue")
                .doesNotContain("à moins de 50");
    }

    @Test
    void programmesAreExplainedAndComingIsSaidInWords() {
        Offer offer = new Offer(
                Set.of(),
                Set.of(),
                Set.of(Fee.FREE),
                Set.of(AccessMode.PHONE),
                Set.of(),
                Set.of(Programme.AIDANTS_CONNECT),
                Set.of(),
                List.of("Label du coin"));
        String id = venues.add(at("Ici", 42.3).with(offer));
        assertThat(text("/lieux/" + id + "-ici", 200))
                .contains("Aidants Connect Un professionnel habilité", "Label du coin", "Pour qui Tout le monde")
                .contains("Prenez contact avant de venir. Téléphoner");
        assertThat(text("/lieux/" + id + "-ici?langue=en", 200))
                .contains("Aidants Connect A professional", "Get in touch before you come. Phone", "For whom Everyone");
        assertThat(html("/lieux/" + id + "-ici", 200))
                .contains("\"isAccessibleForFree\":true")
                .containsPattern("property=\"og:url\" content=\"http://[^\"]+/lieux/" + id + "-ici\"")
                .contains("https://www.openstreetmap.org/directions?to=42.30000%2C9.15000", "\"geo:42.30000,9.15000?q=")
                .contains("href=\"/lieux/" + id + "-ici/signaler\"");
    }

    @Test
    void whatStandsAtTheTopIsWhereItIsAndWhomToCall() {
        String id = venues.add(at("Ici", 42.3).on("3 rue du Pré").phones("+33140180441", "+33140180416"));
        assertThat(text("/lieux/" + id + "-ici", 200))
                .containsPattern("Horaires inconnus .*3 rue du Pré .*Appeler le 01 40 18 04 41 Pour qui");
        assertThat(html("/lieux/" + id + "-ici", 200)).contains("<a href=\"#ou\"", "id=\"ou\"");
    }

    @Test
    void theEnglishPageHasNoFrenchButNamesAndPlaces() {
        String id = venues.add(
                at("Ici", 42.3).offering(Service.SAFE_USE).kinds(Typology.BIB).closedForNow(null, "travaux"));
        venues.add(at("Voisin", 42.301).offering(Service.PARENTING).kinds(Typology.FABLAB));
        String english = html("/lieux/" + id + "-ici?langue=en", 200);
        assertThat(english)
                .contains("<html lang=\"en\">", "<header class=\"header\" lang=\"fr\">")
                .containsPattern("rel=\"canonical\" href=\"http://[^\"]+/lieux/" + id + "-ici\\?langue=en\"")
                .contains("name=\"description\" content=\"Closed for now. Library. Stay safe online.\"");
        String article = english.replaceAll("(?s).*<article", "").replaceAll("(?s)</article>.*", "");
        assertThat(article.replaceAll("(?s)<(\\w+)[^>]* lang=\"fr\"[^>]*>.*?</\\1>", " ")
                        .replaceAll("<[^>]*>", " "))
                .contains("Library", "Guide children and their screens", "Fablab (digital workshop)", "unknown")
                .doesNotContainPattern("[éèàçê]|Horaires|Accueil| lieu | le | les | du ");
        assertThat(html("/lieux/" + id + "-ici", 200))
                .contains("<html lang=\"fr\">")
                .containsPattern("rel=\"canonical\" href=\"http://[^\"]+/lieux/" + id + "-ici\"");
    }

    @Test
    void aVenueThatTravelsSaysSo() {
        String id = venues.add(at("Bus", 42.3).mobile());
        assertThat(text("/lieux/" + id + "-bus", 200)).contains("Ce lieu se déplace. Demandez où et quand");
        assertThat(text("/lieux/" + id + "-bus?langue=en", 200)).contains("This place travels. Ask where and when");
    }

    @Test
    void anApproximatePositionIsAnAreaInWordsAndLinks() {
        String id = venues.add(venue("Quelque part").at(42.3, 9.15, Precision.MUNICIPALITY));
        assertThat(text("/lieux/" + id + "-quelque-part", 200))
                .contains("position approximative", "Voir la zone sur la carte", "quelque part dans cette zone");
        assertThat(html("/lieux/" + id + "-quelque-part", 200)).doesNotContain("mlat=", "\"geo:", "directions?to");
    }

    @Test
    void eachFactOfAnImportedVenueNamesItsList() {
        String list = html("/annuaire/75/75110-paris-10e-arrondissement", 200);
        String bichat = list.replaceAll("(?s).*href=\"(/lieux/[^\"]*bichat[^\"]*)\".*", "$1");
        assertThat(text(bichat, 200))
                .containsPattern("Chaque information, sa source et sa date .*Téléphone 01 40 18 04 41, 01 40 18 04 16 "
                        + "\\( ?selon .*, (lu|vérifié) le \\d");
    }
}
