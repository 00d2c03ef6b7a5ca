package fr.balise.site;

import fr.balise.text.Folding;
import java.util.regex.Pattern;

/** The order in which people look for names: accents and case do not count, and the 2nd comes before the 10th. */
public final class NaturalOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private NaturalOrder() {}

    /** {@code Paris 2e Arrondissement} gives {@code paris 00002e arrondissement}. */
    public static String key(String name) {
        return NUMBER.matcher(Folding.words(name))
                .replaceAll(match -> "0".repeat(Math.max(0, 5 - match.group().length())) + match.group());
    }
}
