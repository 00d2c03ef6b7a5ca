package fr.balise.importer.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts records into venues: a pure function of the records, their scores and what people decided, whatever the order they
 * come in. People's decisions come first and win. Then pairs are taken from the best score down, and two groups become one
 * only if every record of the one is at least "to review" with every record of the other, "same" where both are of one list,
 * and their mean is "same": so a chain of weak links never becomes one venue. Records that people called the same count as
 * one record there, with the best score of any of them: what a person joins throws out nobody who resembled one of them.
 */
final class GroupRecords {
    /** Records of one venue, at most, unless people say otherwise: no list of ours has more of one place. */
    static final int MOST_IN_GROUP = 30;

    /** A person's "same", beside the scores of {@link Zone}. */
    private static final int CERTAIN = 100;

    private final Map<RefPair, Integer> scores;
    private final Map<RefPair, Boolean> decisions;
    private final Map<RecordRef, NavigableSet<RecordRef>> groupOf = new HashMap<>();

    /** For each record that people joined with others, the first of them all. */
    private final Map<RecordRef, RecordRef> decidedAs = new HashMap<>();

    private GroupRecords(Map<RefPair, Integer> scores, Map<RefPair, Boolean> decisions) {
        this.scores = scores;
        this.decisions = new TreeMap<>(decisions);
    }

    /**
     * The groups, each record in exactly one, in order.
     *
     * @param scores of the pairs from {@link Zone#REVIEW_FROM} on; all others count as different
     * @param decisions true for the same venue, false for two
     */
    static List<NavigableSet<RecordRef>> group(
            Collection<RecordRef> records, Map<RefPair, Integer> scores, Map<RefPair, Boolean> decisions) {
        GroupRecords grouping = new GroupRecords(scores, decisions);
        records.forEach(record -> grouping.groupOf.put(record, new TreeSet<>(List.of(record))));
        grouping.joinDecided();
        grouping.joinAlike();
        return grouping.groupOf.values().stream()
                .distinct()
                .sorted(Comparator.comparing(NavigableSet::first))
                .toList();
    }

    private void joinDecided() {
        decisions.forEach((pair, same) -> {
            if (same && knows(pair) && !isForbidden(pair)) {
                join(pair);
            }
        });
        groupOf.forEach((record, group) -> decidedAs.put(record, group.first()));
    }

    private void joinAlike() {
        Comparator<Map.Entry<RefPair, Integer>> bestFirst =
                Map.Entry.<RefPair, Integer>comparingByValue().reversed();
        scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= Zone.SAME_FROM && knows(entry.getKey()))
                .sorted(bestFirst.thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(pair -> !isForbidden(pair) && isAlike(pair))
                .forEach(this::join);
    }

    private boolean knows(RefPair pair) {
        return groupOf.containsKey(pair.first()) && groupOf.containsKey(pair.second());
    }

    private NavigableSet<RecordRef> groupOf(RecordRef record) {
        return groupOf.getOrDefault(record, new TreeSet<>());
    }

    /** Whether a person told two of these records apart. */
    private boolean isForbidden(RefPair pair) {
        return groupOf(pair.first()).stream()
                .anyMatch(one -> groupOf(pair.second()).stream()
                        .anyMatch(other -> Boolean.FALSE.equals(decisions.get(RefPair.of(one, other)))));
    }

    private boolean isAlike(RefPair pair) {
        NavigableSet<RecordRef> some = groupOf(pair.first());
        NavigableSet<RecordRef> others = groupOf(pair.second());
        if (some == others || some.size() + others.size() > MOST_IN_GROUP) {
            return false;
        }
        Map<RefPair, Integer> best = new HashMap<>();
        for (RecordRef one : some) {
            for (RecordRef other : others) {
                int score = score(RefPair.of(one, other));
                // Rows that their own list tells apart are not brought together by what another list says.
                if (score < Zone.SAME_FROM && one.source().equals(other.source())) {
                    return false;
                }
                best.merge(new RefPair(decidedAs(one), decidedAs(other)), Math.min(score, CERTAIN), Math::max);
            }
        }
        return best.values().stream().allMatch(score -> score >= Zone.REVIEW_FROM)
                && best.values().stream().mapToInt(Integer::intValue).sum() >= Zone.SAME_FROM * best.size();
    }

    private RecordRef decidedAs(RecordRef record) {
        return decidedAs.getOrDefault(record, record);
    }

    private int score(RefPair pair) {
        return Boolean.TRUE.equals(decisions.get(pair)) ? CERTAIN : scores.getOrDefault(pair, 0);
    }

    private void join(RefPair pair) {
        NavigableSet<RecordRef> some = groupOf(pair.first());
        NavigableSet<RecordRef> others = groupOf(pair.second());
        if (some != others) {
            some.addAll(others);
            others.forEach(record -> groupOf.put(record, some));
        }
    }
}
