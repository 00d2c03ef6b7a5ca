package fr.balise.search;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.search.live.LiveIndex;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Venue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether people find the venues that they type: the Paris list and invented venues, by the index in memory. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class VenueRelevanceTest {
    private static final Path FOLDER = Path.of("src/test/resources/relevance");

    /** What every town has, so that common words are common and towns compete. */
    private static final String ADD_TOWNS = """
            INSERT INTO venue (id, name, postal_code, commune_name, insee_code)
            SELECT substr(md5('town' || kind.number || c.insee), 1, 10),
                CASE kind.number WHEN 4 THEN 'France services ' || c.name ELSE kind.name END,
                (SELECT min(p.postal_code) FROM commune_postal_code p WHERE p.commune = c.insee), c.name, c.insee
            FROM commune c
            CROSS JOIN (VALUES (1, 'Mairie'), (2, 'Bibliothèque municipale'), (3, 'CCAS de la ville'), (4, ''))
                AS kind (number, name)
            WHERE c.kind = 'commune' AND c.population >= 5000
            """;

    private static final String REMOVE_TOWNS = """
            DELETE FROM venue v USING commune c, generate_series(1, 4) AS kind (number)
            WHERE v.id = substr(md5('town' || kind.number || c.insee), 1, 10)
            """;

    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @Inject
    VenueSearch search;

    @Inject
    LiveIndex live;

    @Inject
    Session session;

    private record Success(int queries, double atOne, double atFive) {}

    @BeforeEach
    void parisIsThere() {
        paris.load();
    }

    @AfterEach
    void onlyParisRemains() {
        venues.removeAll();
        write(REMOVE_TOWNS);
        live.forget();
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private void add(String file) throws IOException {
        venues.addAll(cells(file).stream()
                .map(cells -> venue(cells[0])
                        .in(cells[1], cells[2], cells[3])
                        .on(cells[4])
                        .phones(cells[5]))
                .toList());
    }

    private static List<String[]> cells(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.strip().split(" \\| ", -1))
                .toList();
    }

    @Test
    void peopleFindTheVenuesThatTheyType() throws IOException {
        add("invented-venues.txt");

        Success success = success("venues.txt");

        assertThat(success.queries()).isGreaterThanOrEqualTo(120);
        assertThat(success.atOne()).isGreaterThanOrEqualTo(0.95);
        assertThat(success.atFive()).isGreaterThanOrEqualTo(0.97);
    }

    /** Questions written before any was asked, among ten thousand venues; the ranking was mended by them since. */
    @Test
    void peopleFindTheVenuesOfWhichTheRankingKnewNothing() throws IOException {
        write(ADD_TOWNS);
        add("held-out-venues.txt");
        live.refresh();

        Success success = success("held-out-queries.txt");

        assertThat(success.queries()).isGreaterThanOrEqualTo(150);
        assertThat(success.atOne()).isGreaterThanOrEqualTo(0.97);
        assertThat(success.atFive()).isGreaterThanOrEqualTo(0.985);
    }

    /** Prints what is not found first. */
    private Success success(String file) throws IOException {
        List<String[]> cases = cells(file);
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
                System.out.printf("%s: « %s » finds %s%n    but number %d is %s%n", file, one[0], found, rank, one[1]);
            }
        }
        Success success = new Success(cases.size(), (double) first / cases.size(), (double) amongFive / cases.size());
        System.out.printf(
                "%s: %d queries, success@1 %.3f, success@5 %.3f%n",
                file, success.queries(), success.atOne(), success.atFive());
        return success;
    }

    private static String line(Venue venue) {
        return venue.facts().name() + " | " + venue.facts().address().postalCode();
    }
}
