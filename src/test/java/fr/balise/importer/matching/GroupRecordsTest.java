package fr.balise.importer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GroupRecordsTest {
    private static final RecordRef A = new RecordRef("one", "a");
    private static final RecordRef B = new RecordRef("two", "b");
    private static final RecordRef C = new RecordRef("three", "c");

    private final Map<RefPair, Integer> scores = new HashMap<>();
    private final Map<RefPair, Boolean> decisions = new HashMap<>();

    @Test
    void aChainOfLinksIsNoVenue() {
        score(A, B, 90);
        score(B, C, 70);

        assertGroups(List.of(A, B), List.of(C));
    }

    @Test
    void threeThatAllResembleEachOtherAreOneVenue() {
        score(A, B, 90);
        score(B, C, 70);
        score(A, C, 50);

        // In the order of their lists: one, three, two.
        assertGroups(List.of(A, C, B));
    }

    @Test
    void aGroupThatIsDoubtfulOnTheWholeStaysApart() {
        score(A, B, 90);
        score(B, C, 60);
        score(A, C, 40);

        assertGroups(List.of(A, B), List.of(C));
    }

    @Test
    void twoRowsOfAListThatTellsThemApartAreNotJoinedByAnother() {
        RecordRef twin = new RecordRef("one", "z");
        score(A, B, 90);
        score(twin, B, 85);
        score(A, twin, 55);

        assertThat(GroupRecords.group(List.of(A, B, twin), scores, decisions)).hasSize(2);
        score(A, twin, 60);
        assertThat(GroupRecords.group(List.of(A, B, twin), scores, decisions)).hasSize(1);
    }

    @Test
    void whatIsToReviewStaysApart() {
        score(A, B, 59);

        assertGroups(List.of(A), List.of(B), List.of(C));
    }

    @Test
    void aPersonsSameJoinsWhatNothingElseDoes() {
        decisions.put(RefPair.of(C, A), true);

        assertGroups(List.of(A, C), List.of(B));
    }

    @Test
    void aPersonsSameThrowsOutNobodyWhoResemblesOneOfTheTwo() {
        score(A, C, 80);
        decisions.put(RefPair.of(A, B), true);

        assertGroups(List.of(A, C, B));
    }

    @Test
    void aPersonsDifferentFromOneOfTwoDecidedOnesForbidsBoth() {
        score(A, C, 80);
        decisions.put(RefPair.of(A, B), true);
        decisions.put(RefPair.of(B, C), false);

        assertGroups(List.of(A, B), List.of(C));
    }

    @Test
    void aPersonsSameMakesNoChainOfWhatNobodyDecided() {
        RecordRef further = new RecordRef("two", "further");
        score(A, C, 80);
        score(C, further, 90);
        decisions.put(RefPair.of(A, B), true);

        assertThat(GroupRecords.group(List.of(A, B, C, further), scores, decisions).stream()
                        .map(List::copyOf))
                .containsExactlyInAnyOrder(List.of(A, B), List.of(C, further));
    }

    @Test
    void aPersonsDifferentForbidsWhatAllEvidenceSays() {
        score(A, B, 200);
        score(B, C, 150);
        score(A, C, 150);
        decisions.put(RefPair.of(A, B), false);

        // C is as near to the one as to the other: the first pair in order wins.
        assertGroups(List.of(A, C), List.of(B));
    }

    @Test
    void aGroupHasAnEnd() {
        List<RecordRef> many = new ArrayList<>();
        for (int i = 0; i < 2 * GroupRecords.MOST_IN_GROUP; i++) {
            many.add(new RecordRef("list", "m" + i));
            for (int j = 0; j < i; j++) {
                score(many.get(i), many.get(j), 100);
            }
        }

        assertThat(GroupRecords.group(many, scores, decisions))
                .hasSizeGreaterThan(1)
                .allMatch(group -> group.size() <= GroupRecords.MOST_IN_GROUP);
    }

    /** Random records, scores and decisions: the parts are the same in any order, and no rule is broken in any of them. */
    @RepeatedTest(60)
    void thePartsDependOnNoOrderAndKeepTheRules(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<RecordRef> records = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            records.add(new RecordRef("list" + random.nextInt(3), "r" + i));
        }
        for (RecordRef one : records) {
            for (RecordRef other : records) {
                if (one.compareTo(other) < 0 && random.nextInt(3) > 0) {
                    score(one, other, 40 + random.nextInt(60));
                    if (random.nextInt(8) == 0) {
                        decisions.put(RefPair.of(one, other), random.nextBoolean());
                    }
                }
            }
        }
        List<NavigableSet<RecordRef>> groups = GroupRecords.group(records, scores, decisions);

        for (int i = 0; i < 5; i++) {
            Collections.shuffle(records, random);
            assertThat(GroupRecords.group(records, shuffled(scores, random), shuffled(decisions, random)))
                    .isEqualTo(groups);
        }
        assertThat(groups.stream().flatMap(NavigableSet::stream)).containsExactlyInAnyOrderElementsOf(records);
        for (NavigableSet<RecordRef> group : groups) {
            for (RecordRef one : group) {
                for (RecordRef other : group) {
                    assertThat(decisions.getOrDefault(RefPair.of(one, other), true))
                            .isTrue();
                }
            }
        }
        if (!decisions.containsValue(true)) {
            assertThat(groups).allSatisfy(this::assertAllAlike);
        }
    }

    private void assertAllAlike(NavigableSet<RecordRef> group) {
        for (RecordRef one : group) {
            for (RecordRef other : group.tailSet(one)) {
                assertThat(one.equals(other) || scores.containsKey(RefPair.of(one, other)))
                        .isTrue();
            }
        }
    }

    private static <V> Map<RefPair, V> shuffled(Map<RefPair, V> map, Random random) {
        List<Map.Entry<RefPair, V>> entries = new ArrayList<>(map.entrySet());
        Collections.shuffle(entries, random);
        Map<RefPair, V> shuffled = new java.util.LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        return shuffled;
    }

    private void score(RecordRef one, RecordRef other, int score) {
        scores.put(RefPair.of(one, other), score);
    }

    @SafeVarargs
    private void assertGroups(List<RecordRef>... expected) {
        assertThat(GroupRecords.group(List.of(C, A, B), scores, decisions).stream()
                        .map(List::copyOf))
                .containsExactlyInAnyOrder(expected);
    }
}
