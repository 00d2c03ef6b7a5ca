package fr.balise.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class SuggestionsApiTest {
    private static final String SUGGESTIONS = "/api/suggestions";

    @Inject
    TestClock clock;

    @Inject
    ParisData paris;

    @BeforeEach
    void theFirstStartHasBeen() {
        paris.load();
    }

    private static ValidatableResponse suggest(String text) {
        return given().queryParam("q", text).get(SUGGESTIONS).then().statusCode(200);
    }

    @Test
    void aTownThatIsBegunComesFirstWithASearchForIt() {
        suggest("villeurb")
                .body("suggestions[0].type", is("commune"))
                .body("suggestions[0].libelle", is("Villeurbanne"))
                .body("suggestions[0].detail", is("Rhône (69)"))
                .body("suggestions[0].parametres.commune", is("69266"));
    }

    @Test
    void aMisspeltTownIsFound() {
        suggest("vileurbane").body("suggestions[0].code", is("69266"));
    }

    @Test
    void aVenueIsFoundByItsNameWithItsPage() {
        suggest("goute d'ordinateur")
                .body("suggestions[0].type", is("lieu"))
                .body("suggestions[0].libelle", is("La Goutte d’Ordinateur"))
                .body("suggestions[0].page", containsString("-la-goutte-d-ordinateur"));
    }

    @Test
    void onlyTheWantedTypesAreSuggested() {
        given().queryParam("q", "paris")
                .queryParam("types", "arrondissement,departement")
                .get(SUGGESTIONS)
                .then()
                .statusCode(200)
                .body("suggestions.type", everyItem(is(org.hamcrest.Matchers.oneOf("arrondissement", "departement"))))
                .body("suggestions.type", hasItem("departement"));
    }

    @Test
    void thereAreNoMoreThanAskedFor() {
        given().queryParam("q", "saint")
                .queryParam("limit", 3)
                .get(SUGGESTIONS)
                .then()
                .statusCode(200)
                .body("suggestions", hasSize(3));
    }

    @Test
    void whatWasAnsweredCanBeKept() {
        // An answer may say what is open, so it is kept for its minute.
        clock.stopAt("2026-11-23T09:30:30Z");
        try {
            String tag =
                    suggest("lyon").header("ETag", notNullValue()).extract().header("ETag");
            given().queryParam("q", "lyon")
                    .header("If-None-Match", tag)
                    .get(SUGGESTIONS)
                    .then()
                    .statusCode(304);
        } finally {
            clock.goOn();
        }
    }

    @Test
    void mistakesAreNamed() {
        given().get(SUGGESTIONS).then().statusCode(400).body("errors[0].parameter", is("q"));
        given().queryParam("q", "x")
                .queryParam("types", "ville")
                .queryParam("pres_de", "NaN,2")
                .queryParam("limit", "0")
                .queryParam("tri", "nom")
                .get(SUGGESTIONS)
                .then()
                .statusCode(400)
                .body("errors.parameter", org.hamcrest.Matchers.containsInAnyOrder("types", "pres_de", "limit", "tri"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE venue; --", "%", "\\", "((((((", "a{1000}", "🙂", "\u202e", "' OR 1=1", "<script>", "0",
                        "00000",
                "٣", "ß", "İ", "s/", "75 01", "2a", "+33", "paris 99e", "$1", ":text0", "?"
            })
    void oddTextsGetAnAnswer(String text) {
        suggest(text).body("suggestions.size()", lessThanOrEqualTo(10));
    }

    @Test
    void allTypesCanBeAskedForByTheirNames() {
        for (String type :
                List.of("commune", "arrondissement", "code_postal", "departement", "region", "lieu", "adresse")) {
            given().queryParam("q", "75")
                    .queryParam("types", type)
                    .get(SUGGESTIONS)
                    .then()
                    .statusCode(200);
        }
    }
}
