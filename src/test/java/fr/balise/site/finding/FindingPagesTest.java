package fr.balise.site.finding;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFixture;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what people send to the address of a search, and from there to a page. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class FindingPagesTest {
    private static final String BREST = "/lieux?ou=Brest&pres_de=48.39,-4.49&rayon=20";

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @BeforeEach
    void loadParis() {
        paris.load();
    }

    @AfterEach
    void removeVenues() {
        venues.removeAll();
    }

    private static Response get(String address) {
        return given().accept("text/html")
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(address);
    }

    /** Where a form leads, decoded. */
    private static String sent(String address) {
        Response answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(303);
        URI location = URI.create(answer.header("Location"));
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        return URLDecoder.decode(location.getPath() + query, StandardCharsets.UTF_8);
    }

    private static String text(String address) {
        Response answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString()
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&#39;", "'")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static VenueFixture brest(String name) {
        return venue(name).in("29200", "Brest", "29019").at(48.39, -4.486, Precision.HOUSENUMBER);
    }

    @Test
    void aNeedAndAPlaceBecomeASearchNearby() {
        assertThat(sent("/lieux?besoin=demarche&ou=Brest&lieu_choisi="))
                .matches("/lieux\\?ou=Brest \\(29\\)&services=Aide aux démarches administratives"
                        + "&pres_de=48\\.\\d+,-4\\.\\d+&rayon=20");
    }

    @Test
    void nothingChosenIsEverything() {
        assertThat(sent("/lieux?besoin=&ou=&lieu_choisi=")).isEqualTo("/lieux");
    }

    @Test
    void aPlaceThatWasChosenKeepsItsPointAndItsWords() {
        assertThat(sent("/lieux?besoin=&ou=Ma+position&lieu_choisi=Ma+position&pres_de=48.387,-4.489"))
                .isEqualTo("/lieux?ou=Ma position&pres_de=48.387,-4.489&rayon=20");
    }

    @Test
    void otherWordsInTheFieldMeanAnotherPlace() {
        assertThat(sent("/lieux?ou=Rennes&lieu_choisi=Brest&pres_de=48.39,-4.49&rayon=5&bbox=-5,48,-4,49"))
                .startsWith("/lieux?ou=Rennes (35)&pres_de=48.1")
                .endsWith("&rayon=5");
        assertThat(sent("/lieux?ou=&lieu_choisi=Brest&pres_de=48.39,-4.49&rayon=5&tri=distance"))
                .isEqualTo("/lieux");
    }

    @Test
    void anyDistanceIsNoRadius() {
        assertThat(sent("/lieux?ou=Brest&lieu_choisi=Brest&pres_de=48.39,-4.49&rayon=tous"))
                .isEqualTo("/lieux?ou=Brest&pres_de=48.39,-4.49");
    }

    @Test
    void aPostalCodeADepartmentAndARegionArePlacesToo() {
        assertThat(sent("/lieux?ou=29200")).startsWith("/lieux?ou=29200").contains("pres_de=48.");
        assertThat(sent("/lieux?ou=Finist%C3%A8re")).isEqualTo("/lieux?ou=Finistère (29)&departement=29");
        assertThat(sent("/lieux?ou=Bretagne")).isEqualTo("/lieux?ou=Bretagne&region=53");
    }

    @Test
    void aNameOfSeveralCommunesIsAskedFor() {
        assertThat(text("/lieux?ou=Saint-Denis&besoin="))
                .contains("Plusieurs communes ont ce nom", "Saint-Denis (93)", "Saint-Denis (974)");
    }

    @Test
    void aSlipOfThePenIsForgiven() {
        assertThat(text("/lieux?ou=Villeurbane")).contains("Vouliez-vous dire", "Villeurbanne (69)");
    }

    @Test
    void anUnknownAddressLeadsToItsCommune() {
        assertThat(text("/lieux?ou=12+rue+de+Siam,+29200+Brest")).contains("nous connaissons la commune", "Brest");
    }

    @Test
    void whatIsNoPlaceAtAllCanBeANameOfAVenue() {
        assertThat(text("/lieux?ou=Xqzwv"))
                .contains("Nous ne connaissons pas cet endroit", "Chercher « Xqzwv » dans les noms des lieux");
    }

    @Test
    void whatIsAskedForCanBeTakenAwayOneByOne() {
        String html = get(BREST + "&services=Aide+aux+d%C3%A9marches+administratives&frais_a_charge=Gratuit")
                .asString()
                .replace("&amp;", "&");
        assertThat(html)
                .contains("href=\"/lieux?ou=Brest&frais_a_charge=Gratuit&pres_de=48.39,-4.49&rayon=20\"")
                .contains("href=\"/lieux?ou=Brest&services=Aide+aux+d%C3%A9marches+administratives"
                        + "&pres_de=48.39,-4.49&rayon=20\"")
                .contains("href=\"/lieux?services=Aide+aux+d%C3%A9marches+administratives&frais_a_charge=Gratuit\"");
    }

    @Test
    void countsFollowTheAreaAndTheOtherFilters() {
        venues.add(brest("A").kinds(Typology.FABLAB).offering(Service.SAFE_USE));
        venues.add(brest("B").kinds(Typology.BIB).offering(Service.SAFE_USE, Service.EMPLOYMENT));
        assertThat(text(BREST))
                .contains("Fablab (atelier de fabrication numérique) (1 lieu )", "Se protéger en ligne (2 lieux )");
        assertThat(text(BREST + "&typologie=BIB"))
                .contains("Fablab (atelier de fabrication numérique) (1 lieu )", "Se protéger en ligne (1 lieu )")
                .doesNotContain("Espace public numérique (EPN)");
    }

    @Test
    void theNearestComesFirstWithItsDistance() {
        venues.add(venue("Loin").in("29200", "Brest", "29019").at(48.45, -4.49, Precision.HOUSENUMBER));
        venues.add(venue("Près").in("29200", "Brest", "29019").at(48.391, -4.49, Precision.HOUSENUMBER));
        venues.add(venue("Quelque part").in("29200", "Brest", "29019").at(48.41, -4.49, Precision.MUNICIPALITY));
        assertThat(text(BREST))
                .containsPattern("Près à 110 m .*Quelque part à environ 2 km .*position approximative .*Loin à 6,7 km")
                .contains("Distances à vol d’oiseau depuis « Brest »");
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatToLoosenAndWhatThatGives() {
        venues.add(brest("Près").offering(Service.SAFE_USE));
        venues.add(venue("Loin").at(48.7, -4.49, Precision.HOUSENUMBER).offering(Service.EMPLOYMENT));
        String text = text(BREST + "&services=Insertion+professionnelle+via+le+num%C3%A9rique");
        assertThat(text)
                .contains("Aucun lieu trouvé")
                .contains("Jusqu’à 50 km : 1 lieu")
                .contains("Sans le critère « Chercher un emploi avec le numérique » : 1 lieu")
                .contains("Sans le critère « Près de : Brest, à 20 km au plus » : 1 lieu")
                .containsPattern("Les plus proches qui répondent à vos autres critères Loin à 34 km")
                .doesNotContain("Jusqu’à 20 km");
    }

    @Test
    void aTextThatNobodyHasIsGuessedAt() {
        assertThat(text("/lieux?q=villeurbanne&typologie=FABLAB"))
                .contains("Vouliez-vous dire ?", "Près de Villeurbanne");
    }

    @Test
    void aNeedLeadsToTheKindsOfVenueWhereOneMayAskToo() {
        venues.add(brest("France services de Brest").kinds(Typology.RFS));
        assertThat(text(BREST + "&services=Aide+aux+d%C3%A9marches+administratives"))
                .contains("Peut-être aussi :", "France services, Maison de services au public");
    }

    @Test
    void aPlaceWithoutWordsOfItsOwnIsNamed() {
        assertThat(get("/lieux?commune=29019").asString()).contains("name=\"ou\" type=\"text\" value=\"Brest\"");
        assertThat(text("/lieux?departement=29&region=53")).contains("Finistère, Bretagne");
    }

    @Test
    void nothingThatIsTypedBecomesMarkup() {
        assertThat(get("/lieux?ou=%3Cscript%3Ealert(1)%3C/script%3E").asString())
                .doesNotContain("<script>alert");
        assertThat(get("/lieux?ou=%3Cscript%3Ealert(1)%3C/script%3E&pres_de=48,-4&q=%22%3E%3Cscript%3Ealert(2)")
                        .asString())
                .doesNotContain("<script>alert");
    }
}
