package fr.balise.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import fr.balise.testing.FarServices;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told when the database is too slow, and addresses from a geocoder. */
@QuarkusTest
@TestProfile(FarServices.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class SlowDatabaseTest {
    /** Whoever waits for the lock longer than this waits for ever. */
    private static final int BOUNDED_MILLIS = 30_000;

    @Inject
    ParisData paris;

    @Inject
    DataSource database;

    @BeforeEach
    void theFirstStartHasBeen() {
        paris.load();
    }

    private static RequestSpecification bounded() {
        return given().config(RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", BOUNDED_MILLIS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/collections/lieux/items",
                "/api/collections/lieux/items?q=epn paris",
                "/api/collections/lieux/items?tri=nom",
                "/api/collections/lieux/items?polygone=POLYGON((2 48,3 48,3 49,2 49,2 48))",
                "/api/carte?bbox=2,48,3,49&zoom=12",
                "/api/facettes?bbox=2,48,3,49",
                "/api/proches?pres_de=48.85,2.35",
                "/api/suggestions?q=mediatheque",
                "/api/collections/lieux/tiles/WebMercatorQuad/12/1408/2074"
            })
    void aQuestionThatTakesTooLongIsGivenUpAndSaidSo(String address) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("LOCK TABLE venue_search IN ACCESS EXCLUSIVE MODE");
                bounded()
                        .get(address)
                        .then()
                        .statusCode(503)
                        .contentType(Problem.MEDIA_TYPE)
                        .header("Retry-After", is("10"))
                        .header("ETag", is((String) null))
                        .body("title", is("Recherche trop longue"))
                        .body("detail", not(containsString("SQL")));
            } finally {
                connection.rollback();
            }
        }
        assertThat(bounded().get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressIsSuggestedFirstWithASearchAroundIt() {
        // Nobody waits for an answer of a cold geocoder: the next letters have it.
        for (int i = 0; i < 5; i++) {
            given().queryParam("q", "8 boulevard du port cergy").get("/api/suggestions");
        }
        given().queryParam("q", "8 boulevard du port cergy")
                .get("/api/suggestions")
                .then()
                .statusCode(200)
                .body("suggestions[0].type", is("adresse"))
                .body("suggestions[0].libelle", is("8 Boulevard du Port 95000 Cergy"))
                .body("suggestions[0].parametres.pres_de", is("49.031,2.062"));
    }

    @Test
    void anAddressThatTheGeocoderDoesNotKnowIsNoMistake() {
        given().queryParam("q", "8 avenue de nulle part")
                .get("/api/suggestions")
                .then()
                .statusCode(200)
                .body("suggestions.type", not(hasItem("adresse")));
    }
}
