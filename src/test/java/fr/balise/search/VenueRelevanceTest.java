package fr.balise.search;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Venue;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether people find the venues that they type: the Paris list and invented venues in real PostGIS. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class VenueRelevanceTest {
    private static final Path FOLDER = Path.of("src/test/resources/relevance");

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @Inject
    VenueSearch search;

    @BeforeEach
    void addVenues() throws IOException {
        paris.load();
        venues.addAll(cells("invented-venues.txt").stream()
                .map(cells -> venue(cells[0])
                        .in(cells[1], cells[2], cells[3])
                        .on(cells[4])
                        .phones(cells[5]))
                .toList());
    }

    @AfterEach
    void onlyParisRemains() {
        venues.removeAll();
    }

    private static List<String[]> cells(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.strip().split(" \\| ", -1))
                .toList();
    }

    @Test
    void peopleFindTheVenuesThatTheyType() throws IOException {
        List<String[]> cases = cells("venues.txt");
        int first = 0;
        int amongFive = 0;
        for (String[] one : cases) {
            VenueQuery query = new VenueQuery(Area.EVERYWHERE, VenueFilter.ALL, one[0], null, Sort.RELEVANCE, 10, null);
            List<String> found = search.find(query).venues().stream()
                    .map(VenueRelevanceTest::line)
                    .toList();
            int rank = found.indexOf(one[1] + " | " + one[2]) + 1;
            first += rank == 1 ? 1 : 0;
            amongFive += rank >= 1 && rank <= 5 ? 1 : 0;
            if (rank != 1) {
                System.out.printf("venues: « %s » finds %s%n    but number %d is %s%n", one[0], found, rank, one[1]);
            }
        }
        double atOne = (double) first / cases.size();
        double atFive = (double) amongFive / cases.size();
        System.out.printf("venues: %d queries, success@1 %.3f, success@5 %.3f%n", cases.size(), atOne, atFive);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(120);
        assertThat(atOne).isGreaterThanOrEqualTo(0.95);
        assertThat(atFive).isGreaterThanOrEqualTo(0.97);
    }

    private static String line(Venue venue) {
        return venue.facts().name() + " | " + venue.facts().address().postalCode();
    }
}
