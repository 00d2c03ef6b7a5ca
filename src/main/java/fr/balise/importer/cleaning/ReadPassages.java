package fr.balise.importer.cleaning;

import fr.balise.hours.FrenchHours;
import fr.balise.hours.HoursReading;
import fr.balise.hours.HoursReading.Understood;
import fr.balise.hours.Recurrence;
import fr.balise.hours.WeekHours;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.StopRules;
import fr.balise.text.Folding;
import fr.balise.venue.Passage;
import fr.balise.venue.Passage.Days;
import fr.balise.venue.Passage.Hours;
import fr.balise.venue.Passage.Off;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a row says that a bus is at a stop: a rule of RFC 5545, dates, days in French, or one column per weekday;
 * hours beside or among them. Not certain means not taken, with a finding.
 */
final class ReadPassages {
    private static final List<String> WHEN = List.of(StopRules.DAYS, StopRules.HOURS, StopRules.DATES, StopRules.RULE);
    /** Hours that go with any day; only the days of the answer are used. */
    private static final List<String> ANY_HOURS = List.of(" 9h-10h", " 14h-15h");

    private final StopRules rules;
    private final Cells cells;

    ReadPassages(StopRules rules, Cells cells) {
        this.rules = rules;
        this.cells = cells;
    }

    boolean saysSomething() {
        return firstCell() != null;
    }

    /** The first cell about days or hours; null when there is none. */
    @Nullable
    Cell firstCell() {
        return WHEN.stream()
                .flatMap(key -> cells.texts(rules.rules(key), true).stream())
                .findFirst()
                .orElse(null);
    }

    List<Passage> read() {
        Cell daysCell = cell(StopRules.DAYS);
        Cell hoursCell = cell(StopRules.HOURS);
        Cell ruleCell = cell(StopRules.RULE);
        List<Cell> dateCells = cells.texts(rules.rules(StopRules.DATES), true);
        try {
            StopDays days = StopDays.read(daysCell == null ? "" : daysCell.text());
            Bounds bounds = new Bounds(
                    Optional.ofNullable(day(StopRules.FROM)).orElse(days.from()),
                    Optional.ofNullable(day(StopRules.UNTIL)).orElse(days.until()),
                    dates(cells.texts(rules.rules(StopRules.EXCEPT), true)));
            List<LocalDate> dates = new ArrayList<>(dates(dateCells));
            dates.addAll(days.dates());
            if (ruleCell != null) {
                String rule = Recurrence.parse(ruleCell.text(), bounds.from()).rule();
                return List.of(passage(bounds.of(rule, dates, days.off()), times(hoursCell), days));
            }
            if (!dates.isEmpty()) {
                return List.of(passage(bounds.of(null, dates, days.off()), times(hoursCell), days));
            }
            return weekly(days, bounds, daysCell, hoursCell);
        } catch (IllegalArgumentException e) {
            cells.note(FindingKind.STOP_DAYS_UNREADABLE, firstCell(), null);
            return List.of();
        }
    }

    /** The first and last day and the days without a passage. */
    private record Bounds(
            @Nullable LocalDate from, @Nullable LocalDate until, List<LocalDate> except) {
        private Bounds {
            if (from != null && until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }

        Days of(@Nullable String rule, List<LocalDate> dates, Off off) {
            return new Days(rule, from, until, dates, except, off);
        }
    }

    private List<Passage> weekly(StopDays days, Bounds bounds, @Nullable Cell daysCell, @Nullable Cell hoursCell) {
        if (hoursCell != null && hoursCell.week() != null) {
            HoursReading reading = hoursCell.week().halves()
                    ? WeekHours.ofHalfDays(hoursCell.week().texts())
                    : WeekHours.ofDays(hoursCell.week().texts());
            return framed(passages(reading).orElseThrow(IllegalArgumentException::new), days, bounds);
        }
        String rest = days.rest().isEmpty() && days.weeks() > 1 && bounds.from() != null
                ? weekday(bounds.from())
                : days.rest();
        String hours = hoursCell == null ? "" : " " + hoursCell.text();
        if (rest.isEmpty() && hours.isEmpty()) {
            return List.of();
        }
        Optional<List<Passage>> whole = passages(FrenchHours.parse((rest + hours).strip()));
        if (whole.isPresent()) {
            return framed(whole.get(), days, bounds);
        }
        List<Passage> untimed = ANY_HOURS.stream()
                .flatMap(any -> passages(FrenchHours.parse(rest + any)).stream())
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        if (hoursCell != null) {
            cells.note(FindingKind.STOP_HOURS_UNREADABLE, hoursCell, null);
        } else if (daysCell == null) {
            throw new IllegalArgumentException("no days");
        }
        return framed(
                untimed.stream()
                        .map(each -> new Passage(each.days(), List.of(), each.byAppointmentOnly(), each.note()))
                        .toList(),
                days,
                bounds);
    }

    private static Optional<List<Passage>> passages(HoursReading reading) {
        return reading instanceof Understood understood ? PassagesOfHours.of(understood.hours()) : Optional.empty();
    }

    /** Puts into the passages what was said beside days and hours. */
    private List<Passage> framed(List<Passage> passages, StopDays days, Bounds bounds) {
        List<Passage> framed = new ArrayList<>();
        for (Passage each : passages) {
            String rule = String.valueOf(each.days().rule());
            Off off = new Off(
                    each.days().off().publicHolidays() || days.off().publicHolidays(),
                    each.days().off().schoolHolidays() || days.off().schoolHolidays());
            if (days.weeks() > 1) {
                rule = everyFewWeeks(rule, days.weeks(), bounds.from());
            }
            Days when = bounds.of(rule, List.of(), off);
            framed.add(passage(when, each.times(), days, each.byAppointmentOnly()));
        }
        return framed;
    }

    /** Counting weeks needs a first one, on one of the days. */
    private static String everyFewWeeks(String rule, int weeks, @Nullable LocalDate from) {
        if (from == null || !rule.matches("FREQ=WEEKLY;BYDAY=[A-Z,]+")) {
            throw new IllegalArgumentException("weeks counted from nowhere");
        }
        String counted = rule.replace("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=" + weeks);
        if (!new Recurrence(counted, from).days(from, from.plusDays(1)).contains(from)) {
            throw new IllegalArgumentException("the first day is not one of the days");
        }
        return Recurrence.parse(counted, from).rule();
    }

    private Passage passage(Days when, List<Hours> times, StopDays days) {
        return passage(when, times, days, false);
    }

    private Passage passage(Days when, List<Hours> times, StopDays days, boolean appointment) {
        Cell note = cell(StopRules.NOTE);
        Cell asked = cell(StopRules.APPOINTMENT);
        boolean appointmentOnly = appointment
                || days.byAppointmentOnly()
                || (asked != null && asked.text().equals("oui"));
        String part = times.isEmpty() ? days.part() : null;
        String words = Stream.of(part, note == null ? null : note.text())
                .filter(text -> text != null)
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
        return new Passage(when, times, appointmentOnly, words);
    }

    /** Hours without a day, as stand beside a date. */
    private List<Hours> times(@Nullable Cell hours) {
        if (hours == null) {
            return List.of();
        }
        Optional<List<Passage>> read =
                hours.week() == null ? passages(FrenchHours.parse("lundi " + hours.text())) : Optional.empty();
        if (read.isEmpty() || read.get().size() != 1) {
            cells.note(FindingKind.STOP_HOURS_UNREADABLE, hours, null);
            return List.of();
        }
        return read.get().get(0).times();
    }

    private @Nullable Cell cell(String key) {
        List<Cell> found = cells.texts(rules.rules(key), false);
        return found.isEmpty() ? null : found.get(0);
    }

    private @Nullable LocalDate day(String key) {
        Cell cell = cell(key);
        return cell == null ? null : single(cell.text());
    }

    private static List<LocalDate> dates(List<Cell> cells) {
        List<LocalDate> dates = new ArrayList<>();
        for (Cell cell : cells) {
            StopDays read = StopDays.read(cell.text().replace('|', ','));
            if (read.dates().isEmpty()) {
                dates.add(single(cell.text()));
            }
            dates.addAll(read.dates());
        }
        return dates;
    }

    private static LocalDate single(String text) {
        return StopDays.date(Folding.fold(text).strip());
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.FRENCH);
    }
}
