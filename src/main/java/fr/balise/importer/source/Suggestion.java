package fr.balise.importer.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant: {@code tipologie} is {@code typologie}. */
final class Suggestion {
    private static final int MOST_EDITS = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_EDITS);

    private Suggestion() {}

    /** The known word with the fewest edits, at most three, if there is one. */
    static Optional<String> nearest(String given, Collection<String> known) {
        return known.stream()
                .filter(word -> DISTANCE.apply(given, word) >= 0)
                .min(Comparator.comparingInt((String word) -> DISTANCE.apply(given, word))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
