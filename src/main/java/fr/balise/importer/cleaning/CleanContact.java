package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.venue.Contact;
import fr.balise.venue.StandardField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how to reach a venue; a mail among the sites, or a site among the mails, goes where it belongs. */
final class CleanContact {
    private CleanContact() {}

    /**
     * Reads phones, mails, sites and the page for appointments.
     *
     * @param postalCode of the venue; null reads national numbers as metropolitan
     */
    static Contact clean(Cells cells, @Nullable String postalCode) {
        Set<String> mails = new LinkedHashSet<>();
        Set<String> sites = new LinkedHashSet<>();
        for (Cell cell : cells.pieces(StandardField.COURRIELS)) {
            if (isSite(cell.text())) {
                List<String> moved = CleanSites.clean(cell, cells);
                moved.forEach(site -> cells.note(FindingKind.SITE_AMONG_MAILS, cell, site));
                sites.addAll(moved);
            } else {
                mails.addAll(CleanMails.clean(cell, cells));
            }
        }
        for (Cell cell : cells.pieces(StandardField.SITE_WEB)) {
            Optional<CleanMails.Mails> misplaced = CleanMails.find(cell.text());
            if (misplaced.isPresent()) {
                misplaced.get().mails().forEach(mail -> cells.note(FindingKind.MAIL_AMONG_SITES, cell, mail));
                mails.addAll(misplaced.get().mails());
            } else {
                sites.addAll(CleanSites.clean(cell, cells));
            }
        }
        return new Contact(
                CleanPhones.clean(cells.all(StandardField.TELEPHONE), postalCode, cells),
                List.copyOf(mails),
                List.copyOf(sites),
                link(StandardField.PRISE_RDV, cells));
    }

    /** The first web address for a field, null when there is none. */
    static @Nullable String link(StandardField field, Cells cells) {
        return cells.first(field).stream()
                .flatMap(cell -> CleanSites.clean(cell, cells).stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean isSite(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        return text.indexOf('@') < 0
                && text.indexOf(' ') < 0
                && (start.startsWith("http://") || start.startsWith("https://") || start.startsWith("www."));
    }
}
