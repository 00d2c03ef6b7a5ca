package fr.balise.importer.cleaning;

import fr.balise.text.Folding;
import java.util.Locale;
import java.util.Set;

/** Recognises cells that only look filled: {@code N/A}, {@code #N/D}, {@code _}, {@code néant}, {@code (retiré)}. */
final class EmptyText {
    // "aucun" is not here: it is also a commune of the Hautes-Pyrénées.
    private static final Set<String> NOTHING = Set.of(
            "n a",
            "n d",
            "ref",
            "valeur",
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

    private EmptyText() {}

    static boolean isEmpty(String text) {
        if (text.length() > LONGEST) {
            return text.codePoints().noneMatch(Character::isLetterOrDigit);
        }
        String words = Folding.words(text);
        if (words.equals("ref") || words.equals("valeur")) {
            // Errors of spreadsheets; as words of a text they are something.
            return text.startsWith("#");
        }
        return words.isEmpty()
                || NOTHING.contains(words)
                || text.toLowerCase(Locale.ROOT).equals("nan");
    }
}
