package fr.balise.importer.cleaning;

import fr.balise.hours.FrenchHours;
import fr.balise.hours.HoursReading;
import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import fr.balise.hours.OpeningHours;
import fr.balise.hours.WeekHours;
import fr.balise.importer.report.FindingKind;
import fr.balise.text.Remembered;
import fr.balise.venue.OpeningException;
import fr.balise.venue.StandardField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads opening hours: in OpenStreetMap's syntax, in French, or in one column per day. Hours without a day, and whatever
 * is not certain, stay text in the row.
 */
final class CleanHours {
    /** Longer texts are rarely the same twice. */
    private static final int LONGEST_REMEMBERED = 300;

    private static final Remembered<String, HoursReading> PROSE = new Remembered<>(20_000, FrenchHours::parse);
    private static final Remembered<Cell.Week, HoursReading> WEEKS = new Remembered<>(
            20_000, week -> week.halves() ? WeekHours.ofHalfDays(week.texts()) : WeekHours.ofDays(week.texts()));

    private CleanHours() {}

    /** The usual hours, and what the same text announces for some days: {@code lundi 9h-12h, fermé en août}. */
    record Hours(@Nullable OpeningHours usual, List<OpeningException> exceptions) {
        private static final Hours NONE = new Hours(null, List.of());
    }

    static Hours clean(Cells cells) {
        Cell cell = cells.first(StandardField.HORAIRES).orElse(null);
        if (cell == null) {
            return Hours.NONE;
        }
        HoursReading reading = read(cell, cells);
        if (reading instanceof Understood understood) {
            String value = understood.hours().value();
            if (!value.equals(cell.text())) {
                cells.note(FindingKind.HOURS_TRANSLATED, cell, value);
            }
            return new Hours(understood.hours(), List.of());
        }
        Hours apart = cell.week() == null ? apart(cells.raw(cell)) : Hours.NONE;
        if (apart.usual() != null) {
            cells.note(FindingKind.HOURS_TRANSLATED, cell, apart.usual().value());
            return apart;
        }
        String part = ((NotUnderstood) reading).part();
        cells.note(FindingKind.HOURS_UNREADABLE, cell, part.isEmpty() ? null : "non compris : « " + part + " »");
        return Hours.NONE;
    }

    /** Hours and closures in one text, where both are certain. */
    private static Hours apart(String text) {
        ReadExceptions.TakenOut taken = ReadExceptions.takeOutClosures(text);
        return !taken.closures().isEmpty() && FrenchHours.parse(taken.rest()) instanceof Understood understood
                ? new Hours(understood.hours(), taken.closures())
                : Hours.NONE;
    }

    static HoursReading read(Cell cell, Cells cells) {
        if (cell.week() != null) {
            return WEEKS.get(cell.week());
        }
        String raw = cells.raw(cell);
        return raw.length() <= LONGEST_REMEMBERED ? PROSE.get(raw) : FrenchHours.parse(raw);
    }
}
