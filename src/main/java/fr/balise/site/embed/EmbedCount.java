package fr.balise.site.embed;

import fr.balise.site.opening.Language;
import java.text.NumberFormat;
import java.util.Locale;

/** How many places a frame stands for, in words. */
final class EmbedCount {
    private EmbedCount() {}

    /** {@code 1 234 lieux}, {@code 1 place}. */
    static String of(long count, Language language) {
        if (language.isEnglish()) {
            return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count) + (count == 1 ? " place" : " places");
        }
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(count) + (count >= 2 ? " lieux" : " lieu");
    }
}
