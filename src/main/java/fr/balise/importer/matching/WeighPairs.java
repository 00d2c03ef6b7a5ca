package fr.balise.importer.matching;

import fr.balise.importer.matching.PairStore.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Weighs a stretch of the candidate pairs, without a database and on any thread. */
final class WeighPairs {
    private final long[] ids;
    private final Map<Long, Signals> signals;
    private final ComparePair comparing;

    /**
     * For one stretch.
     *
     * @param ids of the records, by their numbers in the pairs; not written any more
     * @param signals of all records of the stretch, by id
     */
    WeighPairs(long[] ids, Map<Long, Signals> signals, ComparePair comparing) {
        this.ids = ids;
        this.signals = signals;
        this.comparing = comparing;
    }

    /** Those that may be one venue, in the order of the candidates. */
    List<ScoredPair> weigh(PairList candidates, int from, int until) {
        List<ScoredPair> found = new ArrayList<>();
        for (int i = from; i < until; i++) {
            long one = ids[candidates.first(i)];
            long other = ids[candidates.second(i)];
            PairScore score = comparing.compare(
                    Objects.requireNonNull(signals.get(one)), Objects.requireNonNull(signals.get(other)));
            if (score.zone() != Zone.DIFFERENT) {
                found.add(new ScoredPair(one, other, score));
            }
        }
        return found;
    }
}
