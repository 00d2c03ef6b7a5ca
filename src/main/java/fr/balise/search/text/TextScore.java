package fr.balise.search.text;

import fr.balise.search.text.TextQuery.Alternative;
import fr.balise.search.text.TextQuery.Term;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a text fits a venue: the definition in its plainest form, which both engines are held against. For each term the best of its
 * alternatives counts, weight times field; and {@value #SAME_NAME} more where the venue is called what was typed.
 */
public final class TextScore {
    /** All words of the alternative stand in the name. */
    public static final int IN_NAME = 4;
    /** All words stand in the name, or in commune and postal code. */
    public static final int IN_PLACE = 3;

    public static final int IN_OTHER = 1;
    public static final int SAME_NAME = 1000;

    private TextScore() {}

    /** 0 where fewer terms fit than the query requires, and only then. */
    public static int of(TextQuery query, List<String> name, List<String> place, List<String> other) {
        int matched = 0;
        int score = 0;
        for (Term term : query.terms()) {
            int best = 0;
            for (Alternative alternative : term.alternatives()) {
                best = Math.max(best, alternative.weight() * field(alternative.words(), name, place, other));
            }
            matched += best > 0 ? 1 : 0;
            score += best;
        }
        if (matched < query.required() || matched == 0) {
            return 0;
        }
        return score + (isCalled(query.typed(), name) ? SAME_NAME : 0);
    }

    private static int field(
            List<String> words, Collection<String> name, Collection<String> place, Collection<String> other) {
        Set<String> had = new HashSet<>(name);
        if (had.containsAll(words)) {
            return IN_NAME;
        }
        had.addAll(place);
        if (had.containsAll(words)) {
            return IN_PLACE;
        }
        had.addAll(other);
        return had.containsAll(words) ? IN_OTHER : 0;
    }

    /** The same words in any order: {@code médiathèque Jean Moulin} is also {@code Jean Moulin (médiathèque)}. */
    private static boolean isCalled(List<String> typed, List<String> name) {
        return !typed.isEmpty() && Set.copyOf(typed).equals(Set.copyOf(name));
    }
}
