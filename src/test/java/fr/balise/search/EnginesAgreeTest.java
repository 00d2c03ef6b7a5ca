package fr.balise.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.balise.search.Found.Hit;
import fr.balise.search.live.LiveIndex;
import fr.balise.search.map.MapView;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostGIS and the index, asked the same. {@code -Dbalise.test.queries=5000} asks more than usual, {@code -Dbalise.test.seed=1} other
 * questions.
 */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class EnginesAgreeTest {
    private static final int VENUES = 3000;
    private static final int QUERIES = Integer.getInteger("balise.test.queries", 250);
    private static final long SEED = Long.getLong("balise.test.seed", 20261122L);
    /** To have this many pages, and then the last, takes no test too long. */
    private static final int PAGES = 4;

    @Inject
    ParisData paris;

    @Inject
    TestClock clock;

    @Inject
    Session session;

    @Inject
    LiveIndex live;

    @Inject
    IndexEngine index;

    @Inject
    PostgisEngine postgis;

    private RandomVenues draw;

    @BeforeEach
    void fillBoth() {
        // Some questions are about this very moment, which must be the same for both.
        clock.stopAt("2026-11-24T09:30:00Z");
        paris.load();
        QuarkusTransaction.requiringNew().run(() -> {
            draw = new RandomVenues(SEED, inseeCodes(), epcis());
            draw.insert(VENUES, session);
        });
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("ANALYZE venue_search")
                        .executeUpdate());
        live.refresh();
    }

    /** Of today, of arrondissements, of communes that are no more, and one that never was. */
    private List<String> inseeCodes() {
        List<String> codes = new ArrayList<>(List.of("75119", "69387", "97411", "99999"));
        for (String sql : List.of(
                "SELECT insee FROM commune WHERE department IN ('75', '69', '01', '49') ORDER BY md5(insee) LIMIT 40",
                "SELECT f.insee FROM former_commune f ORDER BY md5(f.insee) LIMIT 10",
                "SELECT f.insee FROM former_commune f WHERE f.insee LIKE '49%' ORDER BY md5(f.insee) LIMIT 5")) {
            codes.addAll(session.createNativeQuery(sql, String.class).getResultList());
        }
        return codes;
    }

    /** Of the communes above, so that there is something in them, others, and one that never was. */
    private List<String> epcis() {
        List<String> codes = new ArrayList<>(List.of("200054781", "999999999"));
        codes.addAll(session.createNativeQuery(
                        "SELECT DISTINCT epci FROM commune WHERE epci IS NOT NULL AND (insee = ANY (:codes) OR insee LIKE '490%')",
                        String.class)
                .setParameter("codes", inseeCodes().toArray(String[]::new))
                .getResultList());
        return codes;
    }

    @AfterEach
    void leaveParis() {
        clock.goOn();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("DELETE FROM venue WHERE id = ANY (:ids)")
                        .setParameter("ids", draw.ids.toArray(String[]::new))
                        .executeUpdate());
        live.forget();
    }

    @Test
    void bothEnginesAnswerAlike() {
        Random pick = new Random(SEED);
        for (int i = 0; i < QUERIES; i++) {
            VenueQuery query = draw.query();
            String question = "question " + i + " of seed " + SEED + ": " + query;
            assertThat(index.answers(query)).as(question).isTrue();
            assertPages(query, question);
            assertFound(query.page(10, draw.id()), question + ", from anywhere");
            assertThat(index.facets(query)).as(question).isEqualTo(postgis.facets(query));
            assertMap(query, draw.zoom(), question, pick);
        }
    }

    private void assertPages(VenueQuery query, String question) {
        VenueQuery page = query;
        for (int i = 0; i < PAGES; i++) {
            Found found = assertFound(page, question + ", page " + i);
            if (!found.more()) {
                return;
            }
            page = query.page(
                    query.limit(), found.venues().get(query.limit() - 1).id());
        }
    }

    private Found assertFound(VenueQuery query, String question) {
        Found found = index.find(query);
        Found expected = postgis.find(query);
        assertThat(found.matched()).as(question).isEqualTo(expected.matched());
        assertThat(found.more()).as(question).isEqualTo(expected.more());
        assertThat(found.venues().stream().map(Hit::id))
                .as(question)
                .containsExactlyElementsOf(
                        expected.venues().stream().map(Hit::id).toList());
        for (int i = 0; i < found.venues().size(); i++) {
            double meters = expected.venues().get(i).meters();
            if (Double.isNaN(meters)) {
                assertThat(found.venues().get(i).meters()).as(question).isNaN();
            } else {
                assertThat(found.venues().get(i).meters()).as(question).isCloseTo(meters, within(1e-7));
            }
        }
        return found;
    }

    private void assertMap(VenueQuery query, int zoom, String question, Random pick) {
        List<MapCell> cells = index.cells(query, zoom);
        assertThat(cells).as(question + ", zoom " + zoom).isEqualTo(postgis.cells(query, zoom));
        List<Long> some = cells.stream()
                .map(MapCell::key)
                .filter(key -> pick.nextInt(5) == 0)
                .toList();
        assertThat(index.venues(query, zoom, some))
                .as(question + ", zoom " + zoom)
                .isEqualTo(postgis.venues(query, zoom, some));
        MapQuery asked = new MapQuery(query, zoom);
        assertThat(MapView.ofCells(asked, new PostgisView(postgis, query)))
                .as(question + ", zoom " + zoom)
                .isEqualTo(MapView.ofCells(asked, MapView.Source.of(index, query)));
    }
}
