package fr.balise.search;

import fr.balise.search.text.TextQuery;
import fr.balise.search.text.TextQuery.Alternative;
import fr.balise.search.text.TextQuery.Term;
import fr.balise.search.text.TextScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text as SQL over {@code venue_search}: which rows it fits and how well, as {@link TextScore} defines it. All words are bound,
 * as {@code text[]}.
 */
final class TextConditions {
    /** Exactly the expression of venue_search_words_gin. */
    private static final String WORDS = "(%1$s.name_words || %1$s.place_words || %1$s.other_words)";

    private static final String PLACE = "(%1$s.name_words || %1$s.place_words)";
    private static final String NAME = "%1$s.name_words";

    private final String alias;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<List<String>, String> bound = new HashMap<>();
    private final List<TermSql> terms = new ArrayList<>();
    private final String condition;
    private final String score;

    /**
     * One term.
     *
     * @param fits a condition that an index can answer
     * @param points 0 where it does not fit
     */
    private record TermSql(String fits, String points) {}

    /** @param alias of {@code venue_search} in the statement */
    TextConditions(TextQuery query, String alias) {
        this.alias = alias;
        for (Term term : query.terms()) {
            if (!term.alternatives().isEmpty()) {
                terms.add(term(term));
            }
        }
        int required = Math.max(1, query.required());
        condition = terms.size() < required ? "false" : condition(required);
        score = score(query);
    }

    /** Which rows the text fits. */
    String condition() {
        return condition;
    }

    /** How well it fits such a row: an integer. */
    String score() {
        return score;
    }

    /** Of {@link #condition()} by name of the parameter, each an array of String; names begin with {@code text}. */
    Map<String, Object> values() {
        return valuesIn(condition);
    }

    /** Of {@link #score()}, as {@link #values()}; the same name is the same value. */
    Map<String, Object> scoreValues() {
        return valuesIn(score);
    }

    private Map<String, Object> valuesIn(String sql) {
        Map<String, Object> used = new LinkedHashMap<>(values);
        used.keySet().removeIf(name -> !sql.contains(":" + name + " "));
        return used;
    }

    private TermSql term(Term term) {
        // Thousands of words that begin alike are one condition, not thousands.
        Map<Integer, List<String>> single = new TreeMap<>();
        List<String> fits = new ArrayList<>();
        List<String> points = new ArrayList<>();
        List<String> anyOf = new ArrayList<>();
        for (Alternative alternative : term.alternatives()) {
            if (alternative.words().size() == 1) {
                single.computeIfAbsent(alternative.weight(), weight -> new ArrayList<>())
                        .addAll(alternative.words());
                anyOf.addAll(alternative.words());
            } else {
                String all = bind(alternative.words());
                fits.add(in(WORDS) + " @> " + all);
                points.add(points("@>", all, alternative.weight()));
            }
        }
        if (!anyOf.isEmpty()) {
            fits.add(in(WORDS) + " && " + bind(anyOf));
        }
        single.forEach((weight, words) -> points.add(points("&&", bind(words), weight)));
        return new TermSql("(" + String.join(" OR ", fits) + ")", "greatest(" + String.join(", ", points) + ")");
    }

    private String points(String operator, String words, int weight) {
        return "CASE WHEN %s %s %s THEN %d WHEN %s %s %s THEN %d WHEN %s %s %s THEN %d ELSE 0 END"
                .formatted(
                        in(NAME),
                        operator,
                        words,
                        weight * TextScore.IN_NAME,
                        in(PLACE),
                        operator,
                        words,
                        weight * TextScore.IN_PLACE,
                        in(WORDS),
                        operator,
                        words,
                        weight * TextScore.IN_OTHER);
    }

    /**
     * Where not all terms are required the index is asked for rows with one of those that can't all be missing, and these are
     * counted through.
     */
    private String condition(int required) {
        List<String> fits = terms.stream().map(TermSql::fits).toList();
        if (required == terms.size()) {
            return String.join(" AND ", fits);
        }
        String candidates = String.join(" OR ", fits.subList(0, terms.size() - required + 1));
        List<String> counted =
                fits.stream().map(fit -> "CAST(" + fit + " AS integer)").toList();
        return "(" + candidates + ") AND " + String.join(" + ", counted) + " >= " + required;
    }

    private String score(TextQuery query) {
        List<String> sum = new ArrayList<>(terms.stream().map(TermSql::points).toList());
        if (!query.typed().isEmpty()) {
            String typed = bind(query.typed());
            sum.add("CASE WHEN %1$s @> %2$s AND %1$s <@ %2$s THEN %3$d ELSE 0 END"
                    .formatted(in(NAME), typed, TextScore.SAME_NAME));
        }
        return sum.isEmpty() ? "0" : "(" + String.join(" + ", sum) + ")";
    }

    private String in(String columns) {
        return columns.formatted(alias);
    }

    private String bind(List<String> words) {
        String name = bound.computeIfAbsent(List.copyOf(words), list -> {
            String fresh = "text" + values.size();
            values.put(fresh, list.toArray(String[]::new));
            return fresh;
        });
        return "CAST(:" + name + " AS text[])";
    }
}
