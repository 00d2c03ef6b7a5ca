package fr.balise.search.places;

import fr.balise.search.text.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of places as they are compared: folded, abbreviations written out, and without blanks, so that {@code St Etienne},
 * {@code Saint-Étienne} and {@code saintetienne} are the same.
 */
final class PlaceNames {
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");

    private PlaceNames() {}

    /** The words of a name. */
    static List<String> words(String text) {
        List<String> typed = SearchWords.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            // « Chalon s/ Saône »
            boolean sur = typed.get(i).equals("s") && i > 0 && i < typed.size() - 1;
            words.add(sur ? "sur" : ABBREVIATIONS.getOrDefault(typed.get(i), typed.get(i)));
        }
        return words;
    }

    static String key(List<String> words) {
        return String.join("", words);
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }
}
