package fr.balise.importer.source;

import fr.balise.text.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant: {@code tipologie} is {@code typologie}. */
final class Suggestion {
    private static final int MOST_EDITS = 3;
    private static final int MOST_LISTED = 40;

    private Suggestion() {}

    /** The known word with the fewest edits, case and accents apart: at most three, and fewer in short words. */
    static Optional<String> nearest(String given, Collection<String> known) {
        String folded = Folding.fold(given);
        LevenshteinDistance distance = new LevenshteinDistance(Math.min(MOST_EDITS, (given.length() + 1) / 2));
        return known.stream()
                .filter(word -> distance.apply(folded, Folding.fold(word)) >= 0)
                .min(Comparator.comparingInt((String word) -> distance.apply(folded, Folding.fold(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** For people: what was probably meant, or else what there is. */
    static String sentence(String given, Collection<String> known) {
        return nearest(given, known)
                .map(near -> "vouliez-vous dire « " + near + " » ?")
                .orElseGet(() -> "possibles : " + listed(known) + ".");
    }

    private static String listed(Collection<String> known) {
        String listed =
                String.join(", ", known.stream().sorted().limit(MOST_LISTED).toList());
        return known.size() > MOST_LISTED ? listed + "…" : listed;
    }
}
