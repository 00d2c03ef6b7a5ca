package fr.balise.search.text;

import fr.balise.search.text.TextQuery.Alternative;
import fr.balise.search.text.TextQuery.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A term while it is being understood: what it might mean, known to venues or not. */
final class DraftTerm {
    private final List<String> typed;
    private final Map<List<String>, Integer> weights = new LinkedHashMap<>();

    /** @param typed the words of which it was made */
    DraftTerm(List<String> typed) {
        this.typed = typed;
    }

    /** Something that it might mean; of the same twice the surer one counts. */
    void mayMean(Collection<String> words, int weight) {
        weights.merge(List.copyOf(words), weight, Math::max);
    }

    List<String> typed() {
        return typed;
    }

    /** All words that it might mean. */
    List<String> words() {
        return weights.keySet().stream().flatMap(List::stream).toList();
    }

    /** Forgets what no venue has. */
    void keep(Set<String> known) {
        weights.keySet().removeIf(words -> !known.containsAll(words));
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** What is left to mean; the surest first. */
    Term term() {
        List<Alternative> alternatives = new ArrayList<>();
        weights.forEach((words, weight) -> alternatives.add(new Alternative(words, weight)));
        alternatives.sort((a, b) -> Integer.compare(b.weight(), a.weight()));
        return new Term(List.copyOf(alternatives));
    }
}
