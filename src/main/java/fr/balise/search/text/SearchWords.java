package fr.balise.search.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as search compares them: {@code "Bibliothèque L’Œuvre"} gives {@code [bibliotheque, l, oeuvre]}. The SQL
 * function {@code search_words} makes the same of the same text.
 */
public final class SearchWords {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");

    private static final Pattern GAPS = Pattern.compile(
            "[\\x00-\\x2f\\x3a-\\x60\\x7b-\\u00bf\\u00d7\\u00f7\\u1680\\u2000-\\u2bff\\u3000-\\u303f\\ufe10-\\ufe6f]+");

    private SearchWords() {}

    /** In the order in which they stand; a word that stands there twice comes twice. */
    public static List<String> of(String text) {
        String open =
                text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        String bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
        // Which sigma ends a word is a matter of taste, and of versions: there is one.
        String lower = bare.toLowerCase(Locale.ROOT).replace('ς', 'σ');
        String words = GAPS.matcher(lower).replaceAll(" ").strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
