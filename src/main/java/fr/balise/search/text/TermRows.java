package fr.balise.search.text;

import fr.balise.search.text.TextQuery.Alternative;
import fr.balise.search.text.TextQuery.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One term of a query among the rows of an index: its alternatives as numbers of words. */
final class TermRows {
    /** With more alternatives it is quicker to find all rows of the term than to ask for each alternative of each row. */
    private static final int FEW = 4;

    /**
     * An alternative.
     *
     * @param words the rarest first
     */
    private record Choice(int[] words, int weight) {}

    private final Postings postings;
    private final List<Choice> choices = new ArrayList<>();
    private long most;

    TermRows(Term term, SortedWords words, Postings postings) {
        this.postings = postings;
        for (Alternative alternative : term.alternatives()) {
            int[] numbers = alternative.words().stream()
                    .mapToInt(words::find)
                    .distinct()
                    .toArray();
            if (numbers.length > 0 && Arrays.stream(numbers).allMatch(number -> number >= 0)) {
                int[] rarestFirst = Arrays.stream(numbers)
                        .boxed()
                        .sorted(Comparator.comparing(postings::count))
                        .mapToInt(Integer::intValue)
                        .toArray();
                choices.add(new Choice(rarestFirst, alternative.weight()));
                most += postings.count(rarestFirst[0]);
            }
        }
    }

    /** An upper bound of the number of rows. */
    long most() {
        return most;
    }

    /** All rows that the term fits. */
    TextMatches all() {
        if (choices.size() == 1) {
            return rows(choices.get(0));
        }
        return most < postings.rows() / 32 ? bySorting() : byMarking();
    }

    private TextMatches rows(Choice choice) {
        int[] rows = new int[postings.count(choice.words[0])];
        int[] points = new int[rows.length];
        int[] next = {0};
        postings.forEach(choice.words[0], (row, field) -> {
            rows[next[0]] = row;
            points[next[0]++] = field;
        });
        for (int i = 1; i < choice.words.length; i++) {
            postings.lower(choice.words[i], rows, points);
        }
        for (int i = 0; i < points.length; i++) {
            points[i] *= choice.weight;
        }
        return choice.words.length == 1 ? new TextMatches(rows, points) : new TextMatches(rows, points).above(0);
    }

    /** Rows and their scores in one number each. */
    private TextMatches bySorting() {
        long[] found = new long[(int) most];
        int[] size = {0};
        for (Choice choice : choices) {
            forEach(choice, (row, score) -> found[size[0]++] = (long) row << 32 | score);
        }
        Arrays.sort(found, 0, size[0]);
        int[] rows = new int[size[0]];
        int[] scores = new int[size[0]];
        int used = 0;
        for (int i = 0; i < size[0]; i++) {
            // The last of a row has its best score.
            if (i + 1 == size[0] || found[i] >> 32 != found[i + 1] >> 32) {
                rows[used] = (int) (found[i] >> 32);
                scores[used++] = (int) found[i];
            }
        }
        return new TextMatches(Arrays.copyOf(rows, used), Arrays.copyOf(scores, used));
    }

    /** A bit for each row of the index; then scores for the marked ones only. */
    private TextMatches byMarking() {
        long[] marks = new long[(postings.rows() + 63) >>> 6];
        for (Choice choice : choices) {
            forEach(choice, (row, score) -> marks[row >>> 6] |= 1L << row);
        }
        int[] before = new int[marks.length + 1];
        for (int i = 0; i < marks.length; i++) {
            before[i + 1] = before[i] + Long.bitCount(marks[i]);
        }
        int[] rows = new int[before[marks.length]];
        int[] scores = new int[rows.length];
        for (Choice choice : choices) {
            forEach(choice, (row, score) -> {
                int at = before[row >>> 6] + Long.bitCount(marks[row >>> 6] & (1L << row) - 1);
                rows[at] = row;
                scores[at] = Math.max(scores[at], score);
            });
        }
        return new TextMatches(rows, scores);
    }

    private void forEach(Choice choice, Postings.RowPoints scores) {
        if (choice.words.length == 1) {
            postings.forEach(choice.words[0], (row, points) -> scores.accept(row, points * choice.weight));
            return;
        }
        TextMatches matches = rows(choice);
        for (int i = 0; i < matches.size(); i++) {
            scores.accept(matches.rows()[i], matches.scores()[i]);
        }
    }

    /** For each of some rows the score of the term, 0 where it does not fit. */
    int[] scores(int[] some) {
        int[] best = new int[some.length];
        if (choices.size() > FEW) {
            TextMatches all = all();
            int next = 0;
            for (int i = 0; i < some.length; i++) {
                while (next < all.size() && all.rows()[next] < some[i]) {
                    next++;
                }
                best[i] = next < all.size() && all.rows()[next] == some[i] ? all.scores()[next] : 0;
            }
            return best;
        }
        for (Choice choice : choices) {
            int[] points = new int[some.length];
            Arrays.fill(points, TextScore.IN_NAME);
            for (int word : choice.words) {
                postings.lower(word, some, points);
            }
            for (int i = 0; i < some.length; i++) {
                best[i] = Math.max(best[i], points[i] * choice.weight);
            }
        }
        return best;
    }
}
