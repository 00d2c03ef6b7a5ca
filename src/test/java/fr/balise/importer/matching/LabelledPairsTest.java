package fr.balise.importer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.matching.LabelledRecords.Labelled;
import fr.balise.importer.matching.LabelledRecords.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the matcher is right on places that a person told apart by hand. */
class LabelledPairsTest {
    private final List<Labelled> records = LabelledRecords.read();
    private final Map<RecordRef, Labelled> byRef = new HashMap<>();
    private final Map<RefPair, PairScore> scores = new HashMap<>();
    private final Map<RecordRef, NavigableSet<RecordRef>> groups = new HashMap<>();

    @BeforeEach
    void match() {
        BlockIndex index = new BlockIndex();
        for (Labelled record : records) {
            Signals signals = record.signals();
            byRef.put(signals.ref(), record);
            int commune = signals.inseeCode() == null ? 0 : signals.inseeCode().hashCode();
            index.add(signals.ref().source().hashCode(), commune, BlockKeys.of(signals));
        }
        index.seal();
        BitSet all = new BitSet();
        all.set(0, records.size());
        PairList pairs = index.pairs(all);
        ComparePair comparing = new ComparePair(KeyUsage.in(index));
        for (int i = 0; i < pairs.size(); i++) {
            Signals one = records.get(pairs.first(i)).signals();
            Signals other = records.get(pairs.second(i)).signals();
            scores.put(RefPair.of(one.ref(), other.ref()), comparing.compare(one, other));
        }
        Map<RefPair, Integer> strong = new HashMap<>();
        scores.forEach((pair, score) -> {
            if (score.zone() != Zone.DIFFERENT) {
                strong.put(pair, score.score());
            }
        });
        GroupRecords.group(byRef.keySet(), strong, Map.of())
                .forEach(group -> group.forEach(record -> groups.put(record, group)));
    }

    @Test
    void theSetHoldsAtLeast300Pairs() {
        assertThat(Arrays.stream(Part.values())
                        .mapToInt(part -> pairs(part).size())
                        .sum())
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    void mergesAreRightAndFoundOnTheCasesThatTheWeightsWereChosenWith() {
        assertGood(Part.CHOSEN_WITH);
    }

    @Test
    void mergesAreRightAndFoundOnTheCasesThatWereHeldOut() {
        assertGood(Part.HELD_OUT);
    }

    @Test
    void mergesAreRightAndFoundOnTheCasesThatWereWrittenLater() {
        assertGood(Part.LATER);
    }

    @Test
    void mergesAreRightAndFoundOnTheCasesAfterWhichNothingWasChanged() {
        assertGood(Part.UNSEEN);
    }

    private void assertGood(Part what) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int review = 0;
        List<String> mistakes = new ArrayList<>();
        List<RefPair> pairs = pairs(what);
        for (RefPair pair : pairs) {
            boolean same = of(pair.first()).isSamePlaceAs(of(pair.second()));
            boolean merged = groups.get(pair.first()) == groups.get(pair.second());
            PairScore score = scores.getOrDefault(pair, new PairScore(0, List.of()));
            right += same && merged ? 1 : 0;
            wrong += !same && merged ? 1 : 0;
            missed += same && !merged ? 1 : 0;
            review += !merged && score.zone() != Zone.DIFFERENT ? 1 : 0;
            if (same != merged) {
                mistakes.add((merged ? "wrong " : "missed ") + describe(pair, score));
            }
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missed);
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs, %d of one venue; merged %d, %d of them wrong; precision %.3f, recall %.3f; to review %.1f %%%n",
                what,
                pairs.size(),
                right + missed,
                right + wrong,
                wrong,
                precision,
                recall,
                100.0 * review / pairs.size());
        mistakes.forEach(System.out::println);
        assertThat(precision).as("%s: %s", what, mistakes).isGreaterThan(0.98);
        assertThat(recall).as("%s: %s", what, mistakes).isGreaterThan(0.95);
    }

    /** The pairs within the cases, and whatever the matcher merged across them. */
    private List<RefPair> pairs(Part part) {
        List<RefPair> pairs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size(); j++) {
                Labelled one = records.get(i);
                Labelled other = records.get(j);
                RefPair pair = RefPair.of(one.signals().ref(), other.signals().ref());
                boolean counts =
                        one.number() == other.number() || groups.get(pair.first()) == groups.get(pair.second());
                if (counts && one.part() == part) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private Labelled of(RecordRef ref) {
        return byRef.get(ref);
    }

    private String describe(RefPair pair, PairScore score) {
        return of(pair.first()).number() + " " + pair.first() + " "
                + of(pair.first()).signals().name().folded() + " / " + pair.second() + " "
                + of(pair.second()).signals().name().folded() + ": " + score;
    }
}
