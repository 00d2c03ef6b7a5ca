package fr.balise.search.text;

import fr.balise.search.text.TextQuery.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Understands what people type, by the words that venues have: {@code "mediateque vilurbane"} means
 * {@code médiathèque Villeurbanne} where there is one. docs/search.md tells how.
 */
public final class ReadText {
    /** What is longer is no question; the rest is not read. */
    static final int LONGEST = 200;

    static final int MOST_TERMS = 12;
    /** Words that begin like the last one. */
    static final int MOST_BEGINNINGS = 500;

    private final Expressions expressions;
    private final KnownPlaces places;

    ReadText(Expressions expressions, KnownPlaces places) {
        this.expressions = expressions;
        this.places = places;
    }

    /** What the text means. A text without a word gives a query without terms, which fits nothing. */
    public TextQuery read(String text, Dictionary dictionary) {
        String said = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> typed = SearchWords.of(said);
        List<String> words = SearchWords.of(PhoneNumbers.join(said));
        words = words.size() > MOST_TERMS * 2 ? words.subList(0, MOST_TERMS * 2) : words;
        Set<String> known = new HashSet<>(dictionary.listKnown(words));
        words = joinedCodes(words, known);
        List<DraftTerm> drafts = new TermDrafts(expressions, places, known, words).make();
        drafts = drafts.size() > MOST_TERMS ? drafts.subList(0, MOST_TERMS) : drafts;
        known.addAll(dictionary.listKnown(candidates(drafts)));
        List<DraftTerm> joined = joined(drafts, known);
        joined.forEach(draft -> draft.keep(known));
        if (!joined.isEmpty() && !said.isEmpty() && endsInWord(said)) {
            complete(joined.get(joined.size() - 1), words.get(words.size() - 1), dictionary);
        }
        for (DraftTerm draft : joined) {
            if (draft.isEmpty() && draft.typed().size() == 1) {
                correct(draft, dictionary);
            }
        }
        return require(joined.stream().map(DraftTerm::term).toList(), typed, dictionary);
    }

    /** {@code 75 019} is a postal code where some venue has it. */
    private static List<String> joinedCodes(List<String> words, Set<String> known) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            String before = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
            if (word.matches("[0-9]{3}") && before.matches("[0-9]{2}") && !known.contains(word)) {
                joined.set(joined.size() - 1, before + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static Collection<String> candidates(List<DraftTerm> drafts) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            words.addAll(drafts.get(i).words());
            if (i > 0) {
                words.add(together(drafts.get(i - 1), drafts.get(i)));
            }
        }
        return words;
    }

    private static String together(DraftTerm one, DraftTerm other) {
        return String.join("", one.typed()) + String.join("", other.typed());
    }

    /**
     * {@code media thèque} is one word where one half is none: both halves become one term. Where both are words, each may mean the one
     * of which it is a half: {@code ludo médiathèque}.
     */
    private static List<DraftTerm> joined(List<DraftTerm> drafts, Set<String> known) {
        List<DraftTerm> joined = new ArrayList<>();
        for (DraftTerm draft : drafts) {
            DraftTerm before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || !known.contains(together(before, draft))) {
                joined.add(draft);
                continue;
            }
            List<String> one = List.of(together(before, draft));
            if (known.containsAll(before.typed()) && known.containsAll(draft.typed())) {
                before.mayMean(one, Weights.JOINED);
                draft.mayMean(one, Weights.JOINED);
                joined.add(draft);
            } else {
                DraftTerm both = new DraftTerm(one);
                both.mayMean(one, Weights.JOINED);
                joined.set(joined.size() - 1, both);
            }
        }
        return joined;
    }

    private static boolean endsInWord(String text) {
        return !SearchWords.of(text.substring(text.length() - 1)).isEmpty();
    }

    /** The last word may be one that is not finished. */
    private static void complete(DraftTerm last, String word, Dictionary dictionary) {
        if (last.typed().size() > 1 || !last.typed().get(0).equals(word)) {
            return;
        }
        List<String> codes = TermDrafts.postalCodes(word);
        if (!codes.isEmpty()) {
            Set<String> known = dictionary.listKnown(codes);
            codes.stream().filter(known::contains).forEach(code -> last.mayMean(List.of(code), Weights.BEGINNING));
        } else if (word.length() >= 2 && (Slips.isLatin(word) || word.length() > 5)) {
            dictionary
                    .listBeginning(word, MOST_BEGINNINGS)
                    .forEach(longer -> last.mayMean(List.of(longer), Weights.BEGINNING));
        }
    }

    /** A word that no venue has: two in one, or a misspelt one. */
    private static void correct(DraftTerm draft, Dictionary dictionary) {
        String word = draft.typed().get(0);
        if (Slips.forgiven(word) == 0) {
            return;
        }
        List<String> similar = dictionary.listSimilar(word);
        boolean oneSlip = similar.stream().anyMatch(other -> Slips.count(word, other, 1) <= 1);
        for (String other : similar) {
            if (Slips.count(word, other, 1) <= 1) {
                draft.mayMean(List.of(other), Weights.ONE_SLIP);
            } else if (!oneSlip) {
                draft.mayMean(List.of(other), Weights.TWO_SLIPS);
            }
        }
        cut(draft, word, dictionary);
    }

    /** {@code coworkin} is {@code Cowork'In}, even where something is called {@code coworking}. */
    private static void cut(DraftTerm draft, String word, Dictionary dictionary) {
        Set<String> parts = new HashSet<>();
        for (int cut = 2; cut <= word.length() - 2; cut++) {
            parts.add(word.substring(0, cut));
            parts.add(word.substring(cut));
        }
        Set<String> known = dictionary.listKnown(parts);
        for (int cut = 2; cut <= word.length() - 2; cut++) {
            List<String> two = List.of(word.substring(0, cut), word.substring(cut));
            if (known.containsAll(two)) {
                draft.mayMean(two, Weights.JOINED);
            }
        }
    }

    /**
     * All terms, if there is a venue that has them all; else as many as one has, but no less than two of three. People type more
     * than a venue states: {@code "cours informatique MJC Rennes"}.
     */
    private static TextQuery require(List<Term> terms, List<String> typed, Dictionary dictionary) {
        int least = terms.size() - terms.size() / 3;
        long known =
                terms.stream().filter(term -> !term.alternatives().isEmpty()).count();
        for (int required = (int) known; required > least; required--) {
            TextQuery query = new TextQuery(terms, required, typed);
            if (dictionary.fitsAny(query)) {
                return query;
            }
        }
        return new TextQuery(terms, least, typed);
    }
}
