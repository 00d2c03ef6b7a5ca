package fr.balise.site;

import java.text.NumberFormat;
import java.util.Locale;

/** Counts in French words: {@code 1 lieu}, {@code 12 345 lieux}. */
public final class Counted {
    private Counted() {}

    public static String venues(long count) {
        return of(count, "lieu", "lieux");
    }

    public static String of(long count, String one, String many) {
        return number(count) + " " + (count >= 2 ? many : one);
    }

    public static String number(long count) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(count);
    }

    /** The sentence above a list; the script {@code js/texts.js} says the same. */
    public static String found(long count, boolean inArea) {
        if (count == 0) {
            return inArea ? "Aucun lieu trouvé dans la zone de la carte." : "Aucun lieu trouvé.";
        }
        return venues(count) + " trouvé" + (count >= 2 ? "s" : "") + (inArea ? " dans la zone de la carte." : ".");
    }
}
