package fr.balise.site.takeaway;

import fr.balise.site.opening.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that stands on a sheet, so that its reader knows how old it is. */
final class Today {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Today() {}

    /** {@code dimanche 22 novembre 2026}. */
    static String in(Language language, Instant now) {
        return language.words().date(LocalDate.ofInstant(now, PARIS), LocalDate.MIN);
    }
}
