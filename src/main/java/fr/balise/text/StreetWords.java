package fr.balise.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of streets with their abbreviations spelt out: {@code "17, bd St-Michel"} has 17, boulevard, saint and michel. */
public final class StreetWords {
    private static final Map<String, String> SPELLED_OUT = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("bvd", "boulevard"),
            Map.entry("pl", "place"),
            Map.entry("r", "rue"),
            Map.entry("rte", "route"),
            Map.entry("ch", "chemin"),
            Map.entry("imp", "impasse"),
            Map.entry("all", "allee"),
            Map.entry("sq", "square"),
            Map.entry("fbg", "faubourg"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("gal", "general"),
            Map.entry("gl", "general"),
            Map.entry("dr", "docteur"),
            Map.entry("mal", "marechal"),
            Map.entry("pdt", "president"),
            Map.entry("cdt", "commandant"));

    private static final Set<String> LINKING = Set.of("de", "du", "des", "la", "le", "les", "l", "d");

    private StreetWords() {}

    /** {@code avenue} for {@code av}; any other word as it is. Takes folded words ({@link Folding#words}). */
    public static String spelledOut(String word) {
        return SPELLED_OUT.getOrDefault(word, word);
    }

    /** Folded and spelt out, without the small words between them. */
    public static Set<String> of(String street) {
        return Arrays.stream(Folding.words(street).split(" ", -1))
                .filter(word -> !word.isEmpty() && !LINKING.contains(word))
                .map(StreetWords::spelledOut)
                .collect(Collectors.toUnmodifiableSet());
    }
}
