package fr.balise.importer.matching;

import static fr.balise.importer.matching.MatchingLists.ownId;
import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.geo.Precision;
import fr.balise.importer.report.FindingSearch;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.VenueFacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class DecideMatchesTest {
    private static final VenueFacts LIBRARY = at(venue("Bibliothèque des Genêts"));
    private static final VenueFacts SOCIAL_CENTRE = at(venue("Centre social des Genêts"));
    private static final VenueFacts SAME_LIBRARY = at(venue("BIBLIOTHEQUE DES GENETS"));

    @Inject
    MatchingLists lists;

    @Inject
    DecideMatches decide;

    @Inject
    ReviewStore reviews;

    @Inject
    FindingSearch findings;

    @AfterEach
    void clear() {
        lists.clear(true);
    }

    @Test
    void whatIsDoubtfulWaitsForAPersonInTwoVenues() {
        lists.deliver("a", Map.of("1", LIBRARY));
        lists.deliver("b", Map.of("1", SOCIAL_CENTRE));

        assertThat(lists.venueOfRecords()).containsEntry("a/1", ownId("a", "1")).containsEntry("b/1", ownId("b", "1"));
        ReviewedPair pair = onlyPending();
        assertThat(pair.evidence()).extracting(Evidence::text).contains("même adresse", "même commune");
        assertThat(in(() -> findings.countOutcomes("liste-b", false).toReview()))
                .isEqualTo(1);
    }

    @Test
    void aPersonsSameMakesOneVenueAndItSurvivesNewDeliveriesAndAnEmptiedDatabase() {
        lists.deliver("a", Map.of("1", LIBRARY));
        lists.deliver("b", Map.of("1", SOCIAL_CENTRE));
        long number = onlyPending().number();

        in(() -> decide.decide(number, true));

        String venue = lists.venueOfRecords().get("a/1");
        assertThat(lists.venueOfRecords()).containsEntry("b/1", venue);
        assertThat(in(() -> reviews.countPending())).isZero();
        lists.deliver("b", Map.of("1", at(venue("Tout autre nom"))));
        assertThat(lists.venueOfRecords()).containsEntry("b/1", venue);
        lists.clear(false);
        lists.deliver("b", Map.of("1", SOCIAL_CENTRE));
        lists.deliver("a", Map.of("1", LIBRARY));
        assertThat(lists.partition()).hasSize(1);
    }

    @Test
    void aPersonsDifferentWinsOverAllEvidence() {
        lists.deliver("a", Map.of("1", LIBRARY));
        lists.deliver("b", Map.of("1", SAME_LIBRARY));
        String venue = lists.venueOfRecords().get("a/1");
        assertThat(lists.venueOfRecords()).containsEntry("b/1", venue);
        long number = in(() -> reviews.listPairsWithin(venue)).get(0).number();

        in(() -> decide.decide(number, false));

        assertThat(lists.venueOfRecords()).containsEntry("a/1", venue).containsEntry("b/1", ownId("b", "1"));
        lists.deliver("b", Map.of("1", LIBRARY));
        assertThat(lists.venueOfRecords()).containsEntry("b/1", ownId("b", "1"));
        assertThat(in(() -> reviews.countPending())).isZero();
    }

    @Test
    void aDecisionThatIsTakenBackLeavesNoTrace() {
        lists.deliver("a", Map.of("1", LIBRARY));
        lists.deliver("b", Map.of("1", SOCIAL_CENTRE));
        Map<String, String> before = lists.venueOfRecords();
        long number = onlyPending().number();
        in(() -> decide.decide(number, true));

        in(() -> decide.undo(number));

        assertThat(lists.venueOfRecords()).isEqualTo(before);
        assertThat(onlyPending().number()).isEqualTo(number);
    }

    @Test
    void aMergeCanBeUndoneBySplittingTheVenue() {
        lists.deliver("a", Map.of("1", LIBRARY));
        lists.deliver("b", Map.of("1", SAME_LIBRARY));
        lists.deliver("c", Map.of("1", SAME_LIBRARY));
        String venue = lists.venueOfRecords().get("a/1");
        List<ReviewedRecord> records = in(() -> reviews.listRecords(venue));
        assertThat(records).hasSize(3);

        long number = in(() ->
                decide.split(venue, List.of(records.get(1).id(), records.get(2).id())));

        Map<String, String> apart = lists.venueOfRecords();
        assertThat(apart.get("a/1")).isEqualTo(venue);
        assertThat(apart.get("b/1")).isEqualTo(ownId("b", "1")).isEqualTo(apart.get("c/1"));
        assertThat(lists.leadsTo(ownId("c", "1"))).isEqualTo(ownId("b", "1"));
        in(() -> decide.undo(number));
        assertThat(lists.partition()).hasSize(1);
        assertThat(lists.leadsTo(ownId("b", "1"))).isEqualTo(venue);
    }

    @Test
    void aSplitThatLeavesNobodyOrNamesStrangersIsRefused() {
        lists.deliver("a", Map.of("1", LIBRARY));
        String venue = lists.venueOfRecords().get("a/1");
        long only = in(() -> reviews.listRecords(venue)).get(0).id();

        assertThatThrownBy(() -> in(() -> decide.split(venue, List.of(only))))
                .hasMessageContaining("il doit en rester une");
        assertThatThrownBy(() -> in(() -> decide.split(venue, List.of(only + 1))))
                .hasMessageContaining("n'a pas de ligne");
        assertThatThrownBy(() -> in(() -> decide.undo(-1))).hasMessageContaining("Rien n'a été décidé");
        assertThatThrownBy(() -> in(() -> decide.decide(-1, true))).hasMessageContaining("pas de paire");
    }

    private ReviewedPair onlyPending() {
        List<ReviewedPair> pending = in(() -> reviews.listPending(10));
        assertThat(pending).hasSize(1);
        return pending.get(0);
    }

    private static <T> T in(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static VenueFacts at(fr.balise.venue.VenueFixture venue) {
        return venue.in("58000", "Nevers", "58194")
                .on("12 rue des Genêts")
                .at(46.98, 3.16, Precision.HOUSENUMBER)
                .facts();
    }
}
