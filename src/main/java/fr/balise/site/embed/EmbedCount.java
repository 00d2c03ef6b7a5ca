package fr.balise.site.embed;

import fr.balise.site.opening.Language;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many places a frame stands for, and how many of them it shows, in words. */
final class EmbedCount {
    private EmbedCount() {}

    /** {@code 1 234 lieux}, {@code 1 place}. */
    static String of(long count, Language language) {
        if (language.isEnglish()) {
            return number(count, language) + (count == 1 ? " place" : " places");
        }
        return number(count, language) + (count >= 2 ? " lieux" : " lieu");
    }

    /** {@code Seuls les 500 premiers sont montrés ici.}; null where all are. */
    static @Nullable String shown(int shown, long count, Language language) {
        if (shown >= count) {
            return null;
        }
        return language.isEnglish()
                ? "Only the first " + number(shown, language) + " are shown here."
                : "Seuls les " + number(shown, language) + " premiers sont montrés ici.";
    }

    private static String number(long count, Language language) {
        return NumberFormat.getIntegerInstance(language.isEnglish() ? Locale.ENGLISH : Locale.FRANCE)
                .format(count);
    }
}
