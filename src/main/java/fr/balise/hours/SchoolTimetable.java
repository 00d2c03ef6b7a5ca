package fr.balise.hours;

import fr.balise.hours.Calendar.Day;
import fr.balise.hours.SchoolRow.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of the schools of one level in one academy, so far as its rows settle them; a day that is absent is not. */
final class SchoolTimetable {

    /**
     * The longest time of classes between two holidays, in days. The longest that is real is 88 (Martinique, spring
     * 2018); a longer one means that a row in between is missing, so that nothing is known of it.
     */
    private static final int LONGEST_CLASSES = 88;

    private final Map<LocalDate, Day> days = new HashMap<>();

    private SchoolTimetable() {}

    static Map<LocalDate, Day> days(List<SchoolRow> rows) {
        SchoolTimetable timetable = new SchoolTimetable();
        timetable.addHolidays(rows.stream()
                .filter(row -> row.kind() != Kind.NO_CLASSES)
                .distinct()
                .sorted(Comparator.comparing(SchoolRow::first)
                        .thenComparing(SchoolRow::kind)
                        .thenComparing(SchoolRow::end))
                .toList());
        rows.stream().filter(row -> row.kind() == Kind.NO_CLASSES).forEach(timetable::addDaysOff);
        return timetable.days;
    }

    private void addHolidays(List<SchoolRow> rows) {
        @Nullable SchoolRow previous = null;
        for (SchoolRow row : rows) {
            if (previous != null && row.kind() == Kind.OPENING && row.first().equals(previous.first())) {
                continue; // An announcement that stayed beside the complete row.
            }
            if (previous != null && previous.kind() == Kind.HOLIDAYS) {
                between(previous, row);
            }
            if (row.kind() == Kind.HOLIDAYS) {
                set(row.first(), row.end(), Day.YES);
            }
            previous = row;
        }
    }

    private void between(SchoolRow previous, SchoolRow next) {
        if (!next.first().isAfter(previous.end())) {
            // Holidays that run into others are a slip of the file, as "Vacances de Mai" 2026 in Polynesia, to 4 July.
            set(previous.first(), next.first(), Day.UNKNOWN);
        } else if (ChronoUnit.DAYS.between(previous.end(), next.first()) <= LONGEST_CLASSES) {
            set(previous.end(), next.first(), Day.NO);
        }
    }

    /** Whether "school holidays" in opening hours mean such a day, nobody can tell. */
    private void addDaysOff(SchoolRow row) {
        for (LocalDate day = row.first(); day.isBefore(row.end()); day = day.plusDays(1)) {
            days.replace(day, Day.NO, Day.UNKNOWN);
        }
    }

    private void set(LocalDate from, LocalDate to, Day value) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            days.put(day, value);
        }
    }

    /** What several timetables say of a day together: what they agree on, else UNKNOWN; empty where none says anything. */
    static Optional<Day> agreed(List<Map<LocalDate, Day>> timetables, LocalDate date) {
        return timetables.stream()
                .map(days -> Optional.ofNullable(days.get(date)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one == other ? one : Day.UNKNOWN);
    }
}
