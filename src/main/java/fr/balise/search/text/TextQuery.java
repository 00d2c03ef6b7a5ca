package fr.balise.search.text;

import java.util.List;

/**
 * A text as search understands it: terms, most of which a venue has to have.
 *
 * @param terms in the order in which they were typed
 * @param required how many of the terms a venue must have at least
 * @param typed all words as they were typed, folded: a venue that is called just so comes first
 */
public record TextQuery(List<Term> terms, int required, List<String> typed) {

    /** Something that was typed: a word or an expression such as "espace public numérique"; any of the alternatives will do. */
    public record Term(List<Alternative> alternatives) {}

    /**
     * Words, all of which a venue must have.
     *
     * @param words folded, as in {@code venue_search}
     * @param weight how sure it is that this was meant, 1 to 100
     */
    public record Alternative(List<String> words, int weight) {}
}
