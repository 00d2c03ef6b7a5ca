package fr.balise.importer.cleaning;

import fr.balise.text.Folding;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises cells that only look filled: {@code N/A}, {@code #N/D}, {@code _}, {@code néant}, {@code (retiré)}. */
final class EmptyText {
    // "aucun" is not here: it is also a commune of the Hautes-Pyrénées.
    private static final Set<String> NOTHING = Set.of(
            "n a",
            "n d",
            "n c",
            "nc",
            "n r",
            "nr",
            "none",
            "null",
            "undefined",
            "neant",
            "non renseigne",
            "non renseignee",
            "non renseignes",
            "non communique",
            "non communiquee",
            "sans objet",
            "retire");
    private static final int LONGEST = 20;
    /** Errors of spreadsheets, French and English; as words of a text they are something. */
    private static final Pattern ERROR = Pattern.compile(
            "#(?:REF!|VALEUR!|VALUE!|NOM\\?|NAME\\?|DIV/0!|NUL!|NULL!|NOMBRE!|NUM!|SPILL!|PROPAGATION!)");
    /** How they all begin, so that most cells need no folding; "nan" begins as others do. */
    private static final String STARTS = NOTHING.stream()
            .map(word -> word.substring(0, 1))
            .distinct()
            .map(letter -> letter + letter.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining());

    private EmptyText() {}

    static boolean isEmpty(String text) {
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.codePointAt(first))) {
            first += Character.charCount(text.codePointAt(first));
        }
        if (first == text.length()) {
            return true;
        }
        if (text.length() > LONGEST || (text.charAt(0) != '#' && STARTS.indexOf(text.charAt(first)) < 0)) {
            return false;
        }
        String words = Folding.words(text);
        return words.isEmpty()
                || (text.charAt(0) == '#'
                        && ERROR.matcher(text.toUpperCase(Locale.ROOT)).matches())
                || NOTHING.contains(words)
                || text.toLowerCase(Locale.ROOT).equals("nan");
    }
}
