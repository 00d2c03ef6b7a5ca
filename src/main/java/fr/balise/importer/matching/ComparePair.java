package fr.balise.importer.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Weighs all evidence that two records give: names, places, shared keys, and what their publishers say. Symmetric, and a
 * function of the two records and of how many places use what they share. The weights stand in docs/matching.md.
 */
final class ComparePair {
    private static final int SAME_LIST = -40;
    private static final int REPEATED_ROW = -10;
    private static final int CLOSED_ELSEWHERE = -30;
    private static final int OTHER_SIRET = -15;

    private final CompareKeys keys;
    private final ComparePlaces places;

    ComparePair(KeyUsage usage) {
        keys = new CompareKeys(usage);
        places = new ComparePlaces(usage);
    }

    PairScore compare(Signals one, Signals other) {
        // The same words whichever comes first.
        return one.ref().compareTo(other.ref()) <= 0 ? inOrder(one, other) : inOrder(other, one);
    }

    private PairScore inOrder(Signals one, Signals other) {
        List<Evidence> evidence = new ArrayList<>(CompareNames.list(one, other));
        ComparePlaces.Verdict place = places.judge(one, other);
        evidence.addAll(place.evidence());
        List<Evidence> shared = keys.list(one, other);
        evidence.addAll(shared);
        addPublishers(one, other, place, evidence);
        int sum = evidence.stream().mapToInt(Evidence::points).sum();
        boolean keyed = shared.stream().anyMatch(key -> key.points() > 0);
        if (sum >= Zone.SAME_FROM && CompareNames.needsAPerson(one, other, keyed)) {
            evidence.add(new Evidence("genres différents : à une personne de le dire", Zone.SAME_FROM - 1 - sum));
        }
        return PairScore.of(evidence);
    }

    private static void addPublishers(
            Signals one, Signals other, ComparePlaces.Verdict place, List<Evidence> evidence) {
        boolean wordForWord = one.name().folded().equals(other.name().folded())
                && !one.addressText().isEmpty()
                && one.addressText().equals(other.addressText())
                && place.agrees();
        if (wordForWord) {
            evidence.add(new Evidence("même nom et même adresse, mot pour mot", 25));
        }
        if (one.ref().source().equals(other.ref().source())) {
            evidence.add(
                    wordForWord
                            ? new Evidence("deux lignes de la même liste, pareilles", REPEATED_ROW)
                            : new Evidence("deux lignes que leur liste distingue", SAME_LIST));
        }
        if (one.closed() != other.closed() && !place.agrees()) {
            evidence.add(new Evidence("l'un est fermé pour de bon, l'autre est ailleurs", CLOSED_ELSEWHERE));
        }
        if (one.siret() != null && other.siret() != null && !one.siret().equals(other.siret())) {
            evidence.add(new Evidence("SIRET différents", OTHER_SIRET));
        }
    }
}
