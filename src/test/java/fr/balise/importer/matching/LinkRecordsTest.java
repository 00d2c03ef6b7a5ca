package fr.balise.importer.matching;

import static fr.balise.importer.matching.MatchingLists.ownId;
import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.importer.matching.LabelledRecords.Labelled;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.VenueFacts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class LinkRecordsTest {

    @Inject
    MatchingLists lists;

    @AfterEach
    void clear() {
        lists.clear(true);
    }

    @Test
    void listsInAnyOrderGiveTheSameVenues() {
        Map<String, Map<String, VenueFacts>> labelled = labelledLists();
        List<String> order = new ArrayList<>(labelled.keySet());
        TreeSet<String> expected = null;
        for (int seed = 1; seed <= 4; seed++) {
            Collections.shuffle(order, new Random(seed));
            order.forEach(list -> lists.deliver(list, labelled.get(list)));
            TreeSet<String> partition = lists.partition();
            if (expected == null) {
                expected = partition;
            }
            assertThat(partition).as("order %s", order).isEqualTo(expected);
            lists.venueOfRecords().forEach((record, venue) -> {
                String[] parts = record.split("/", 2);
                assertThat(lists.leadsTo(ownId(parts[0], parts[1]))).as(record).isEqualTo(venue);
            });
            assertThat(lists.count(
                            "SELECT count(*) FROM venue_redirect r JOIN venue_redirect n ON n.old_id = r.venue_id"))
                    .isZero();
            lists.clear(false);
        }
        assertThat(expected).anyMatch(group -> group.contains(" + "));
    }

    @Test
    void recordsOneByOneGiveTheSameVenuesAsAllAtOnce() {
        Map<String, Map<String, VenueFacts>> labelled = labelledLists();
        labelled.forEach(lists::deliver);
        TreeSet<String> atOnce = lists.partition();
        lists.clear(false);

        Random random = new Random(7);
        Map<String, List<Map.Entry<String, VenueFacts>>> left = new TreeMap<>();
        labelled.forEach((list, rows) -> left.put(list, new ArrayList<>(rows.entrySet())));
        while (!left.isEmpty()) {
            String list = new ArrayList<>(left.keySet()).get(random.nextInt(left.size()));
            List<Map.Entry<String, VenueFacts>> rows = left.get(list);
            Map<String, VenueFacts> some = new HashMap<>();
            for (int i = 0; i < 20 && !rows.isEmpty(); i++) {
                Map.Entry<String, VenueFacts> row = rows.remove(random.nextInt(rows.size()));
                some.put(row.getKey(), row.getValue());
            }
            lists.deliver(list, some);
            if (rows.isEmpty()) {
                left.remove(list);
            }
        }

        assertThat(lists.partition()).isEqualTo(atOnce);
    }

    @Test
    void aMergedIdLeadsToTheOlderVenue() {
        lists.deliver("a", Map.of("1", fablab("Fabrique du Canal")));
        String older = lists.venueOfRecords().get("a/1");
        lists.deliver("b", Map.of("1", elsewhere("Autre nom")));
        String younger = lists.venueOfRecords().get("b/1");
        assertThat(younger).isNotEqualTo(older);

        lists.deliver("b", Map.of("1", fablab("La Fabrique du canal")));

        assertThat(lists.venueOfRecords()).containsEntry("b/1", older);
        assertThat(lists.leadsTo(younger)).isEqualTo(older);
        assertThat(lists.count("SELECT count(*) FROM venue WHERE id = '" + younger + "'"))
                .isZero();
    }

    @Test
    void whenAVenueFallsApartTheFoundingRecordKeepsTheId() {
        lists.deliver("a", Map.of("1", fablab("Fabrique du Canal")));
        lists.deliver("b", Map.of("1", fablab("La Fabrique du canal")));
        String both = lists.venueOfRecords().get("a/1");
        assertThat(lists.venueOfRecords()).containsEntry("b/1", both);

        lists.deliver("b", Map.of("1", elsewhere("Point info")));

        assertThat(lists.venueOfRecords()).containsEntry("a/1", both).containsEntry("b/1", ownId("b", "1"));
        assertThat(lists.leadsTo(ownId("b", "1"))).isEqualTo(ownId("b", "1"));
    }

    @Test
    void whenTheFounderGoesAwayItTakesItsIdAlong() {
        lists.deliver("a", Map.of("1", fablab("Fabrique du Canal")));
        lists.deliver("b", Map.of("1", fablab("La Fabrique du canal")));

        lists.deliver("a", Map.of("1", elsewhere("Point info")));

        assertThat(lists.venueOfRecords()).containsEntry("a/1", ownId("a", "1")).containsEntry("b/1", ownId("b", "1"));
    }

    @Test
    void aRecordThatLosesItsNameStaysWhereItWas() {
        lists.deliver("a", Map.of("1", fablab("Fabrique du Canal")));
        lists.deliver("b", Map.of("1", fablab("La Fabrique du canal")));
        Map<String, String> before = lists.venueOfRecords();

        Map<String, @Nullable VenueFacts> nameless = new HashMap<>();
        nameless.put("1", null);
        lists.deliver("b", nameless);

        assertThat(lists.venueOfRecords()).isEqualTo(before);
    }

    @Test
    void aPlaceThatItsListNumberedAnewKeepsTheRecordOfAnotherList() {
        TreeSet<String> expected = new TreeSet<>(List.of("a/12 + a/temp + b/1"));
        List<Runnable> steps = List.of(
                () -> lists.deliver("a", Map.of("temp", info())), this::numberAnew, () -> lists.deliver("b", kelle()));
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(0, 2, 1), List.of(2, 0, 1))) {
            order.forEach(step -> steps.get(step).run());

            assertThat(lists.partition()).as("order %s", order).isEqualTo(expected);
            lists.clear(true);
        }
    }

    @Test
    void aPhoneIsLessRareAgainOnceAnAbsentRecordReturns() {
        lists.deliver("a", Map.of("12", info(), "temp", info()));
        lists.deliver("b", kelle());
        TreeSet<String> twoRows = lists.partition();
        assertThat(twoRows).containsExactly("a/12 + a/temp", "b/1");

        lists.cameOrWent("a", "temp", true);
        assertThat(lists.partition()).containsExactly("a/12 + a/temp + b/1");

        lists.cameOrWent("a", "temp", false);
        assertThat(lists.partition()).isEqualTo(twoRows);
    }

    private void numberAnew() {
        lists.deliver("a", Map.of("12", info()));
        lists.cameOrWent("a", "temp", true);
    }

    private static VenueFacts info() {
        return venue("Point info")
                .in("58000", "Nevers", "58194")
                .on("3 quai du Canal")
                .at(46.98, 3.16, Precision.HOUSENUMBER)
                .phones("+33386000001")
                .facts();
    }

    /** The phone, used once, brings it to 75 points beside the above; used twice, to 57. */
    private static Map<String, VenueFacts> kelle() {
        return Map.of(
                "1",
                venue("Kelle Fabrik")
                        .in("58000", "Nevers", "58194")
                        .at(46.98, 3.16, Precision.HOUSENUMBER)
                        .phones("+33386000001")
                        .facts());
    }

    @Test
    void theSameDeliveryAgainLeavesEverythingAsItIs() {
        labelledLists().forEach(lists::deliver);
        Map<String, String> before = lists.venueOfRecords();

        labelledLists().forEach(lists::deliver);

        assertThat(lists.venueOfRecords()).isEqualTo(before);
    }

    private static Map<String, Map<String, VenueFacts>> labelledLists() {
        Map<String, Map<String, VenueFacts>> byList = new TreeMap<>();
        for (Labelled labelled : LabelledRecords.read()) {
            RecordRef ref = labelled.signals().ref();
            byList.computeIfAbsent(ref.source(), list -> new TreeMap<>()).put(ref.key(), labelled.facts());
        }
        return byList;
    }

    private static VenueFacts fablab(String name) {
        return venue(name)
                .in("58000", "Nevers", "58194")
                .on("3 quai du Canal")
                .at(46.98, 3.16, Precision.HOUSENUMBER)
                .facts();
    }

    private static VenueFacts elsewhere(String name) {
        return venue(name)
                .in("58000", "Nevers", "58194")
                .on("40 rue des Moulins")
                .at(46.99, 3.2, Precision.HOUSENUMBER)
                .facts();
    }
}
