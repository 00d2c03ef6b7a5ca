package fr.balise.importer.cleaning;

import fr.balise.text.Folding;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

    private EmptyText() {}

    static boolean isEmpty(String text) {
        if (text.length() > LONGEST) {
            return text.codePoints().noneMatch(Character::isLetterOrDigit);
        }
        String words = Folding.words(text);
        return words.isEmpty()
                || (text.charAt(0) == '#'
                        && ERROR.matcher(text.toUpperCase(Locale.ROOT)).matches())
                || NOTHING.contains(words)
                || text.toLowerCase(Locale.ROOT).equals("nan");
    }
}
