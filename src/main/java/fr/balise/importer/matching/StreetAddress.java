package fr.balise.importer.matching;

import fr.balise.text.Folding;
import fr.balise.text.StreetWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and street of an address: {@code "7 - 9 bis, av. du Gal Leclerc"} has the numbers 7 and 9, the suffix {@code bis}
 * and the street words {@code general leclerc}.
 *
 * @param numbers house numbers; none when the address has none
 * @param suffix {@code bis}, {@code ter} … or empty
 * @param words the street without its kind ({@code rue}, {@code place} …) and without articles
 * @param vague whether the words name no street, as {@code le bourg} or {@code mairie} do
 */
record StreetAddress(Set<Integer> numbers, String suffix, List<String> words, boolean vague) {
    private static final Pattern NUMBERS = Pattern.compile(
            "^(?:n ?)?(\\d{1,4})(?: ?(bis|ter|quater|[a-d])\\b)?(?: (?:a |et )?(\\d{1,4})(?: ?(bis|ter|[a-d])\\b)?)? (?=\\D)");
    private static final int LONGEST_STUMP = 4;
    /** Behind the name of a building: {@code Le Dôme - 221 avenue de Thouars}. */
    private static final Pattern LATER_NUMBER = Pattern.compile(
            "^\\D+ (?=\\d{1,4}(?: ?(?:bis|ter|quater|[a-d])\\b)? (?:rue|place|avenue|av|boulevard|bd|route|chemin|impasse|allee|quai|cours)\\b)");

    private static final Pattern BOXES = Pattern.compile("\\b(BP|CS|TSA)\\s*\\d+.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLUED = Pattern.compile("^(\\d+)(?!bis|ter|quater)([a-z]{3})");
    private static final Set<String> STREET_KINDS = Set.of(
            "rue",
            "place",
            "avenue",
            "boulevard",
            "route",
            "chemin",
            "impasse",
            "allee",
            "allees",
            "quai",
            "square",
            "cours",
            "esplanade",
            "ruelle",
            "promenade",
            "passage",
            "faubourg",
            "lotissement",
            "rond",
            "parvis",
            "voie",
            "zone",
            "za",
            "zi",
            "zac",
            "zone artisanale",
            "residence",
            "immeuble");
    private static final Set<String> ARTICLES =
            Set.of("de", "du", "des", "la", "le", "les", "l", "d", "a", "au", "aux", "et", "en", "sur", "bp", "cs");
    private static final Set<String> VAGUE = Set.of(
            "bourg", "mairie", "village", "centre", "ecole", "eglise", "poste", "hameau", "lieu", "dit", "ville");

    /** Null when there is no street in the text. */
    static @Nullable StreetAddress parse(@Nullable String street, @Nullable String commune) {
        if (street == null) {
            return null;
        }
        String bare = Folding.words(BOXES.matcher(street).replaceAll(" "));
        String folded =
                LATER_NUMBER.matcher(GLUED.matcher(bare).replaceFirst("$1 $2")).replaceFirst("");
        Set<Integer> numbers = new TreeSet<>();
        String suffix = "";
        Matcher matcher = NUMBERS.matcher(folded);
        if (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
            suffix = matcher.group(2) == null ? "" : matcher.group(2);
            if (matcher.group(3) != null) {
                numbers.add(Integer.valueOf(matcher.group(3)));
            }
            folded = folded.substring(matcher.end());
        }
        List<String> words = streetWords(folded, commune);
        if (words.isEmpty()) {
            return null;
        }
        boolean vague = numbers.isEmpty() && VAGUE.containsAll(words);
        return new StreetAddress(Set.copyOf(numbers), suffix, words, vague);
    }

    private static List<String> streetWords(String folded, @Nullable String commune) {
        List<String> words = new ArrayList<>();
        for (String word : folded.split(" ", -1)) {
            String whole = StreetWords.spelledOut(word);
            boolean postalCode = whole.length() == 5 && NameWords.isNumber(whole);
            if (!whole.isEmpty() && !postalCode && !ARTICLES.contains(whole) && !STREET_KINDS.contains(whole)) {
                words.add(whole);
            }
        }
        List<String> withoutCommune = new ArrayList<>(words);
        withoutCommune.removeAll(NameWords.wordsOf(commune));
        // « Rue de Paris » in Paris is a street all the same.
        return List.copyOf(withoutCommune.isEmpty() ? words : withoutCommune);
    }

    boolean isSameStreetAs(StreetAddress other) {
        return WordMatch.share(words, other.words) >= WordMatch.MOST || isCutFrom(other) || other.isCutFrom(this);
    }

    /** Half of the words, such as {@code gustave couaillac} and {@code docteur couaillac}: no proof without the number. */
    boolean isLike(StreetAddress other) {
        int fewer = Math.min(words.size(), other.words.size());
        return 2 * WordMatch.shared(words, other.words) >= fewer;
    }

    boolean hasNumberOf(StreetAddress other) {
        return numbers.stream().anyMatch(other.numbers::contains);
    }

    /** A line that a list cut after so many letters: {@code 3 rue du Vie} of {@code 3 rue du Vieux Moulin}. */
    private boolean isCutFrom(StreetAddress other) {
        int last = words.size() - 1;
        return hasNumberOf(other)
                && words.size() <= other.words.size()
                && words.subList(0, last).equals(other.words.subList(0, last))
                && words.get(last).length() <= LONGEST_STUMP
                && other.words.get(last).startsWith(words.get(last));
    }
}
