package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each page may cost at the first visit, tiles apart. Whoever needs more raises a figure here, on purpose, or makes
 * something lighter. The page of results has its own limit in ResultsRobustnessTest.
 */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TileServer.class, scope = TestResourceScope.GLOBAL)
class PageWeightTest {
    private static final int PHONE = 360;

    @Inject
    ParisData paris;

    @TestHTTPResource("/")
    String root;

    @ParameterizedTest
    @CsvSource({
        "/, 40000",
        "/annuaire, 28000",
        "/annuaire/75, 28000",
        "/annuaire/75/75119-paris-19e-arrondissement, 32000",
        "/sources, 28000",
        "/arrets, 32000",
        "/a-propos, 28000",
        "/accessibilite, 28000",
        "/nulle-part, 28000"
    })
    void aPageKeepsToItsBudget(String path, long budget) {
        paris.load();
        try (BrowserSession visitor = BrowserSession.open(root.replaceAll("/$", ""), PHONE)) {
            PageWeight weight = PageWeight.of(visitor, path);
            System.out.println(path + " " + weight.sum());
            assertThat(weight.requests()).as("requests").isGreaterThan(2);
            assertThat(weight.sum()).as(weight.toString()).isLessThan(budget);
        }
    }
}
