package fr.balise.search.text;

import fr.balise.search.text.TextQuery.Term;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which venues have which words, immutable. Venues are the numbers of rows, from 0. */
public final class TextIndex implements Dictionary {
    /** As many different words of a name as are counted. */
    static final int MANY_WORDS = 255;

    /** Scores and terms of a row are summed up in one number: a term counts so much beside its score. */
    private static final int ONE_TERM = 1 << 20;

    private final SortedWords words;
    private final Postings postings;
    /** How many different words the name of each row has. */
    private final byte[] nameSizes;

    private final Trigrams trigrams;

    TextIndex(MergedText.Words all, byte[] nameSizes) {
        words = all.words();
        postings = all.postings();
        this.nameSizes = nameSizes;
        trigrams = new Trigrams(words);
    }

    /** Words with their rows, to make another index of. */
    MergedText.Words words() {
        return new MergedText.Words(words, postings);
    }

    int rowCount() {
        return nameSizes.length;
    }

    byte nameSize(int row) {
        return nameSizes[row];
    }

    /**
     * The venues that the query fits, with their scores. Of n terms of which k must fit, a venue has one of the n - k + 1 rarest: those
     * lead, the others are only looked up.
     */
    public TextMatches match(TextQuery query) {
        int required = Math.max(1, query.required());
        List<TermRows> terms = new ArrayList<>();
        for (Term term : query.terms()) {
            terms.add(new TermRows(term, words, postings));
        }
        terms.removeIf(term -> term.most() == 0);
        if (terms.size() < required) {
            return TextMatches.NONE;
        }
        terms.sort(Comparator.comparing(TermRows::most));
        int leading = terms.size() - required + 1;
        TextMatches found = TextMatches.NONE;
        for (TermRows term : terms.subList(0, leading)) {
            TextMatches all = term.all();
            addTerm(all.scores());
            found = found.plus(all);
        }
        for (TermRows term : terms.subList(leading, terms.size())) {
            int[] scores = term.scores(found.rows());
            addTerm(scores);
            for (int i = 0; i < scores.length; i++) {
                found.scores()[i] += scores[i];
            }
        }
        TextMatches enough = found.above(required * ONE_TERM);
        for (int i = 0; i < enough.size(); i++) {
            enough.scores()[i] %= ONE_TERM;
        }
        raiseSameName(query.typed(), enough);
        return enough;
    }

    private static void addTerm(int[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += scores[i] > 0 ? ONE_TERM : 0;
        }
    }

    private void raiseSameName(List<String> typed, TextMatches matches) {
        int[] numbers = typed.stream().mapToInt(words::find).distinct().toArray();
        if (numbers.length == 0
                || numbers.length >= MANY_WORDS
                || Arrays.stream(numbers).anyMatch(number -> number < 0)) {
            return;
        }
        int[] some = Arrays.stream(matches.rows())
                .filter(row -> (nameSizes[row] & 0xFF) == numbers.length)
                .toArray();
        int[] points = new int[some.length];
        Arrays.fill(points, TextScore.IN_NAME);
        for (int number : numbers) {
            postings.lower(number, some, points);
        }
        for (int i = 0; i < some.length; i++) {
            if (points[i] == TextScore.IN_NAME) {
                matches.scores()[Arrays.binarySearch(matches.rows(), some[i])] += TextScore.SAME_NAME;
            }
        }
    }

    /** Bytes of the heap, about. */
    public long byteSize() {
        return words.byteSize() + postings.byteSize() + nameSizes.length + trigrams.byteSize();
    }

    /** How many different words there are. */
    public int wordCount() {
        return words.size();
    }

    @Override
    public Set<String> listKnown(Collection<String> some) {
        Set<String> known = new HashSet<>();
        for (String word : some) {
            if (words.find(word) >= 0) {
                known.add(word);
            }
        }
        return known;
    }

    @Override
    public List<String> listBeginning(String beginning, int limit) {
        byte[] utf8 = beginning.getBytes(StandardCharsets.UTF_8);
        List<String> list = new ArrayList<>();
        for (int at = words.firstNotBefore(utf8); at < words.size() && words.begins(at, utf8); at++) {
            list.add(words.word(at));
        }
        list.sort(Comparator.comparingInt(word -> word.codePointCount(0, word.length())));
        return list.size() > limit ? List.copyOf(list.subList(0, limit)) : list;
    }

    @Override
    public List<String> listSimilar(String word) {
        return switch (Slips.forgiven(word)) {
            case 0 -> List.of();
            case 1 -> List.copyOf(new TreeSet<>(listKnown(Slips.oneAway(word))));
            default ->
                trigrams.similar(word).stream()
                        .filter(other -> !other.equals(word) && Slips.count(word, other, 2) <= 2)
                        .toList();
        };
    }

    @Override
    public boolean fitsAny(TextQuery query) {
        return match(query).size() > 0;
    }
}
