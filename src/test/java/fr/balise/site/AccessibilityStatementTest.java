package fr.balise.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.PartialDate;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The accessibility statement: what the law wants in it, and that every page leads to it. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class AccessibilityStatementTest {

    private static String page(String path) {
        return given().when().get(path).then().extract().asString().replace("&nbsp;", " ");
    }

    @Test
    void theStatementHasItsRequiredParts() {
        assertThat(page("/accessibilite"))
                .contains("<h2>État de conformité</h2>")
                .contains(AccessibilityAudit.LAST.state())
                .contains("<h2>Contenus non accessibles</h2>")
                .contains("Dérogations pour charge disproportionnée")
                .contains("<h2>Établissement de cette déclaration</h2>")
                .contains("<h2>Retour d’information et contact</h2>")
                .contains("<h2>Voies de recours</h2>")
                .contains("Défenseur des droits");
    }

    @Test
    void everyShortcomingIsTold() {
        assertThat(AccessibilityAudit.LAST.shortcomings())
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(page("/accessibilite")).contains(one.words() + " (" + one.numbers() + " du RGAA)"));
    }

    @Test
    void whoHasNotSaidWhoTheyAreIsNotNamedByOthers() {
        assertThat(page("/accessibilite"))
                .contains("Qui tient ce site n’est pas encore indiqué")
                .contains("L’adresse à laquelle écrire n’est pas encore indiquée");
    }

    @ParameterizedTest
    @CsvSource({"/", "/annuaire", "/nulle-part"})
    void everyPageSaysItsState(String path) {
        assertThat(page(path))
                .contains("<a href=\"/accessibilite\">Accessibilité : " + AccessibilityAudit.LAST.state() + "</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, totalement conforme, 100",
        "99, 1, partiellement conforme, 99",
        "999, 1, partiellement conforme, 99",
        "1, 1, partiellement conforme, 50",
        "49, 51, non conforme, 49"
    })
    void theWordsAreThoseOfTheLaw(int met, int notMet, String state, int percent) {
        AccessibilityAudit audit = new AccessibilityAudit(new PartialDate("2026-11-22"), met, notMet, 6, List.of());
        assertThat(audit.state()).isEqualTo(state);
        assertThat(audit.percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "acces@ville.example, mailto:acces@ville.example",
        "https://ville.example/contact, https://ville.example/contact",
        "https://ville.example/@acces, https://ville.example/@acces",
        "'', ''"
    })
    void aContactIsAMailOrAPage(String contact, String link) {
        assertThat(Operator.link(contact)).isEqualTo(link);
    }
}
