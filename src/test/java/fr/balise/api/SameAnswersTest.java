package fr.balise.api;

import static fr.balise.venue.VenueFixture.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.search.live.LiveIndex;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Typology;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP, too, nobody can tell whether PostGIS or the index in memory answered, not even by the tag of the answer. */
@QuarkusTest
class SameAnswersTest {
    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @Inject
    LiveIndex live;

    @BeforeEach
    void someVenues() {
        clock.stopAt("2026-11-23T09:30:30Z");
        for (int i = 0; i < 30; i++) {
            venues.add(venue("Médiathèque n° " + i)
                    .at(48.39 + i * i * 1e-4, -4.49 + i * 1e-3, i % 5 == 0 ? Precision.MUNICIPALITY : Precision.STREET)
                    .in("29200", "Brest", "29019")
                    .kinds(i % 2 == 0 ? Typology.BIB : Typology.EPN)
                    .open(i % 3 == 0 ? "Mo 09:00-12:00" : "Tu 14:00-18:00"));
        }
        venues.add(venue("Sans adresse \"rien\""));
        venues.add(venue("Parti").at(48.4, -4.49, Precision.STREET).closedForGood("2014"));
    }

    @AfterEach
    void nothingRemains() {
        clock.goOn();
        live.forget();
        venues.removeAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/carte?zoom=5&bbox=-5,42,9,51",
                "/api/carte?zoom=12&bbox=-4.6,48.3,-4.3,48.6",
                "/api/carte?zoom=16&bbox=-4.5,48.38,-4.45,48.4&typologie=BIB",
                "/api/carte?zoom=12&bbox=-4.6,48.3,-4.3,48.6&ouvert_a=maintenant",
                "/api/carte?zoom=9&bbox=-5,48,-4,49&q=mediateque",
                "/api/facettes?typologie=EPN",
                "/api/facettes?ouvert_le=mardi&precision=street",
                "/api/proches?pres_de=48.39,-4.49",
                "/api/proches?pres_de=48.39,-4.49&pres_de=48.45,-4.47&limit=100&statut=ferme_definitivement,ouvert",
                "/api/proches?pres_de=48.39,-4.49&rayon=1.5&typologie=BIB",
                "/api/collections/lieux/items?limit=7",
                "/api/collections/lieux/items?q=brest mediatheque&limit=5",
                "/api/collections/lieux/items?pres_de=48.39,-4.49&limit=5",
                "/api/collections/lieux/items?ouvert_a=maintenant&tri=fraicheur",
                "/api/suggestions?q=mediat",
                "/api/suggestions?q=sans adr&pres_de=48.39,-4.49",
                "/api/suggestions?q=brest&types=lieu",
                "/api/collections/lieux/tiles/WebMercatorQuad/12/1411/1996"
            })
    void theIndexAnswersAsPostgisDoes(String address) {
        live.forget();
        Response fromPostgis = given().get(address);
        live.refresh();
        Response fromIndex = given().get(address);
        Response again = given().get(address);

        assertThat(fromPostgis.statusCode()).isEqualTo(200);
        assertThat(fromIndex.asByteArray()).isEqualTo(fromPostgis.asByteArray());
        assertThat(again.asByteArray()).isEqualTo(fromPostgis.asByteArray());
        assertThat(fromIndex.header("ETag")).isEqualTo(fromPostgis.header("ETag"));
        assertThat(fromIndex.header("Cache-Control")).isEqualTo(fromPostgis.header("Cache-Control"));
    }
}
