package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.text.Folding;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Status;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is no name out of a name: {@code Microlithe (association fermée en septembre 2014)} is Microlithe, closed
 * for good since September 2014. Only a note in brackets that gives a year, or says "définitivement", is certain enough;
 * {@code (fermé en août)} is not.
 */
final class CleanName {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)\\s*");
    // Without its accent the word is a farm, unless a date follows.
    private static final Pattern CLOSED = Pattern.compile(
            "\\bfermée?s?\\b|\\bfermeture\\b|\\bfermee?s? (en|depuis|d[ée]finitivement)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** Words of a closing that ends, or is over; with a year they are no closing for good all the same. */
    private static final Pattern PASSING =
            Pattern.compile("\\b(travaux|jusqu|au|du|temporaire(ment)?|provisoire(ment)?|"
                    + "momentanee?(ment)?|estivale?|ete|hivernale?|vacances|conges|annuelle|re ?ouv\\w*|rouv\\w*)\\b");

    private static final Pattern FOR_GOOD = Pattern.compile("\\bdefinitive(ment)?\\b");
    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("\\b(?:en|depuis|fin|debut)?\\s*(" + String.join("|", MONTHS) + ") ((?:19|20)\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    /** A name and what it said about being closed. */
    record Named(String name, Status status) {}

    private CleanName() {}

    static Named clean(Cell cell, Cells notes) {
        Matcher brackets = BRACKETS.matcher(cell.text());
        while (brackets.find()) {
            String note = brackets.group(1);
            String name = (cell.text().substring(0, brackets.start()) + " "
                            + cell.text().substring(brackets.end()))
                    .strip();
            if (isClosedForGood(note) && !name.isEmpty()) {
                notes.note(FindingKind.CLOSED_IN_NAME, cell, name);
                return new Named(name, Status.closedForGood(date(Folding.words(note)), note.strip()));
            }
        }
        if (CLOSED.matcher(cell.text()).find()) {
            notes.note(FindingKind.CLOSING_UNCLEAR, cell, null);
        }
        return new Named(cell.text(), Status.OPEN);
    }

    private static boolean isClosedForGood(String note) {
        String words = Folding.words(note);
        return CLOSED.matcher(note).find()
                && !PASSING.matcher(words).find()
                && (FOR_GOOD.matcher(words).find() || YEAR.matcher(words).find());
    }

    private static @Nullable PartialDate date(String note) {
        Matcher month = MONTH_AND_YEAR.matcher(note);
        if (month.find()) {
            return PartialDate.ofMonth(Integer.parseInt(month.group(2)), MONTHS.indexOf(month.group(1)) + 1);
        }
        Matcher year = YEAR.matcher(note);
        return year.find() ? new PartialDate(year.group(1)) : null;
    }
}
