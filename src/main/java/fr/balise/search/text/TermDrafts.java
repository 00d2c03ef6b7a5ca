package fr.balise.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts words into terms: expressions, departments and arrondissements as long as they can be, else word by word. */
final class TermDrafts {
    private static final int POSTAL_CODE = 5;

    private final Expressions expressions;
    private final KnownPlaces places;
    private final Set<String> known;
    private final List<String> words;
    private final List<DraftTerm> drafts = new ArrayList<>();

    /** @param known words of venues, among them all that were typed and that some venue has */
    TermDrafts(Expressions expressions, KnownPlaces places, Set<String> known, List<String> words) {
        this.expressions = expressions;
        this.places = places;
        this.known = known;
        this.words = words;
    }

    List<DraftTerm> make() {
        boolean onlyIgnored = words.stream().allMatch(expressions::isIgnored);
        int at = 0;
        while (at < words.size()) {
            int used = place(at);
            used = used > 0 ? used : expression(at);
            used = used > 0 ? used : letters(at);
            if (used == 0) {
                if (onlyIgnored || !expressions.isIgnored(words.get(at))) {
                    drafts.add(word(words.get(at)));
                }
                used = 1;
            }
            at += used;
        }
        return drafts;
    }

    private int place(int at) {
        Optional<KnownPlaces.Arrondissement> arrondissement =
                KnownPlaces.findArrondissement(words.subList(at, words.size()));
        if (arrondissement.isPresent()) {
            int used = arrondissement.get().words();
            add(at, used, arrondissement.get().postalCodes(), Weights.EXACT);
            return used;
        }
        for (int length = Math.min(6, words.size() - at); length > 0; length--) {
            List<String> some = words.subList(at, at + length);
            Set<String> codes = places.postalCodesOf(some);
            // « 12 rue du Port » is not in Aveyron: a number means a department where nothing follows.
            boolean number = length == 1 && Character.isDigit(some.get(0).charAt(0));
            if (!codes.isEmpty() && (!number || at + 1 == words.size())) {
                add(at, length, codes, Weights.BEGINNING);
                return length;
            }
        }
        return 0;
    }

    private void add(int at, int length, Set<String> postalCodes, int weight) {
        DraftTerm draft = literal(words.subList(at, at + length));
        postalCodes.forEach(code -> draft.mayMean(List.of(code), weight));
        if (length == 1 && words.get(at).length() > 2) {
            meanings(draft, words.subList(at, at + 1));
        }
        if (length == 1) {
            mayBeOrdinal(words.get(at), draft);
        }
        drafts.add(draft);
    }

    /** {@code Cyber Emploi 17} is called {@code Cyber Emploi 17e}. */
    private static void mayBeOrdinal(String word, DraftTerm draft) {
        if (word.matches("[1-9][0-9]?")) {
            draft.mayMean(List.of(word.equals("1") ? "1er" : word + "e"), Weights.NUMBER);
        }
    }

    private int expression(int at) {
        for (int length = Math.min(expressions.longest(), words.size() - at); length > 1; length--) {
            List<String> some = words.subList(at, at + length);
            DraftTerm draft = literal(some);
            if (meanings(draft, some) || meanings(draft, corrected(some))) {
                drafts.add(draft);
                return length;
            }
        }
        return 0;
    }

    private boolean meanings(DraftTerm draft, List<String> some) {
        Set<List<String>> meanings = expressions.meanings(some);
        meanings.forEach(meant -> draft.mayMean(meant, Weights.MEANING));
        return !meanings.isEmpty();
    }

    /** Words that no venue has, as they stand in some expression. */
    private List<String> corrected(List<String> some) {
        return some.stream()
                .map(word ->
                        known.contains(word) ? word : expressions.nearest(word).orElse(word))
                .toList();
    }

    /** The words that count of those that were typed. */
    private DraftTerm literal(List<String> some) {
        List<String> counting =
                some.stream().filter(word -> !expressions.isIgnored(word)).toList();
        DraftTerm draft = new DraftTerm(counting.isEmpty() ? some : counting);
        draft.mayMean(draft.typed(), Weights.EXACT);
        return draft;
    }

    /** {@code E.P.N.} is three words in the text and one in most names. */
    private int letters(int at) {
        int end = at;
        while (end < words.size() && words.get(end).matches("[a-z]")) {
            end++;
        }
        if (end - at < 2) {
            return 0;
        }
        List<String> letters = words.subList(at, end);
        DraftTerm draft = new DraftTerm(letters);
        draft.mayMean(letters, Weights.EXACT);
        String joined = String.join("", letters);
        draft.mayMean(List.of(joined), Weights.EXACT);
        meanings(draft, List.of(joined));
        drafts.add(draft);
        return end - at;
    }

    private DraftTerm word(String word) {
        DraftTerm draft = new DraftTerm(List.of(word));
        draft.mayMean(List.of(word), Weights.EXACT);
        for (String other : otherNumbers(word)) {
            draft.mayMean(List.of(other), Weights.NUMBER);
        }
        mayBeOrdinal(word, draft);
        meanings(draft, List.of(word));
        if (!known.contains(word)) {
            expressions.nearest(word).ifPresent(near -> meanings(draft, List.of(near)));
        }
        return draft;
    }

    /** Singular and plural. */
    static List<String> otherNumbers(String word) {
        if (word.length() < 4 || !Slips.isLatin(word)) {
            return List.of();
        }
        String singular = Expressions.singular(word);
        return singular.equals(word) ? List.of(word + "s") : List.of(singular);
    }

    /** The postal codes that begin with two to four digits; empty for other words. */
    static List<String> postalCodes(String beginning) {
        if (!beginning.matches("[0-9]{2,4}")) {
            return List.of();
        }
        int missing = POSTAL_CODE - beginning.length();
        int many = (int) Math.pow(10, missing);
        return IntStream.range(0, many)
                .mapToObj(rest -> beginning + String.valueOf(many + rest).substring(1))
                .toList();
    }
}
