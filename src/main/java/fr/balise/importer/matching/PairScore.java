package fr.balise.importer.matching;

import java.util.List;

/** How alike two records are, and why: the sum of the evidence. */
record PairScore(int score, List<Evidence> evidence) {

    static PairScore of(List<Evidence> evidence) {
        return new PairScore(evidence.stream().mapToInt(Evidence::points).sum(), List.copyOf(evidence));
    }

    Zone zone() {
        return Zone.of(score);
    }
}
