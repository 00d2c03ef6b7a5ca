package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.text.Folding;
import fr.balise.venue.StandardField;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Warns about what may be a person: a mail such as {@code prenom.nom@} anywhere, a mobile number in free text. It only
 * warns: what is left out is for the mapping to say.
 */
public final class SuspectPersonalData {
    private static final Pattern MAIL = Pattern.compile("\\b([\\p{L}-]{1,40})\\.([\\p{L}-]{2,40})@[\\p{L}0-9]");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:0|(?:\\+|00)33 ?(?:\\(0\\) ?)?)[67](?:[ .-]?[0-9]{2}){4}(?![0-9])");
    /** Words of offices, with which no first name is meant. */
    private static final Set<String> OFFICES = Set.of(
            "accueil",
            "agence",
            "association",
            "atelier",
            "bibliotheque",
            "bib",
            "bij",
            "bus",
            "ccas",
            "centre",
            "cs",
            "csc",
            "contact",
            "cyber",
            "cyberbase",
            "direction",
            "epn",
            "espace",
            "fablab",
            "france",
            "info",
            "maison",
            "mairie",
            "mediatheque",
            "mission",
            "mjc",
            "mfs",
            "mds",
            "mdr",
            "msap",
            "numerique",
            "pij",
            "point",
            "relais",
            "secretariat",
            "service",
            "services",
            "ville");

    private static final List<StandardField> FREE_TEXTS = List.of(
            StandardField.PRESENTATION_RESUME,
            StandardField.PRESENTATION_DETAIL,
            StandardField.COMPLEMENT_ADRESSE,
            StandardField.AUTRES_FORMATIONS_LABELS,
            StandardField.HORAIRES);

    private SuspectPersonalData() {}

    static void warn(Cells cells) {
        cells.all(StandardField.COURRIELS).stream()
                .filter(cell -> namesSomebody(cell.text()))
                .forEach(cell -> cells.note(FindingKind.PERSONAL_DATA_SUSPECTED, cell, null));
        for (StandardField field : FREE_TEXTS) {
            cells.all(field).stream()
                    .filter(cell -> namesSomebody(cell.text())
                            || MOBILE.matcher(cell.text()).find())
                    .forEach(cell -> cells.note(FindingKind.PERSONAL_DATA_SUSPECTED, cell, null));
        }
    }

    /** Whether a text has a mail address that seems to be a person's: {@code prenom.nom@}. */
    public static boolean namesSomebody(String text) {
        Matcher mail = MAIL.matcher(text);
        while (mail.find()) {
            if (!isOffice(mail.group(1)) && !isOffice(mail.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOffice(String part) {
        return List.of(Folding.words(part).split(" ")).stream().anyMatch(OFFICES::contains);
    }
}
