package fr.balise.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/** Public holidays of mainland France for any year, school holidays as told; days behind {@code known} are not known. */
record TestCalendar(ZoneId zone, Set<LocalDate> more, Set<LocalDate> school, LocalDate known) implements Calendar {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    static TestCalendar in(String zone) {
        return new TestCalendar(ZoneId.of(zone), Set.of(), Set.of(), LocalDate.MAX);
    }

    static TestCalendar paris() {
        return in("Europe/Paris");
    }

    TestCalendar withHolidays(LocalDate... days) {
        return new TestCalendar(zone, Set.of(days), school, known);
    }

    TestCalendar inSchoolHolidays(LocalDate from, LocalDate to) {
        return new TestCalendar(
                zone, more, Set.copyOf(from.datesUntil(to.plusDays(1)).toList()), known);
    }

    TestCalendar knownUntil(LocalDate last) {
        return new TestCalendar(zone, more, school, last);
    }

    @Override
    public Day publicHoliday(LocalDate date) {
        if (date.isAfter(known)) {
            return Day.UNKNOWN;
        }
        int afterEaster =
                (int) DateRangeSelector.easter(date.getYear()).until(date, java.time.temporal.ChronoUnit.DAYS);
        boolean holiday =
                FIXED.contains(MonthDay.from(date)) || AFTER_EASTER.contains(afterEaster) || more.contains(date);
        return holiday ? Day.YES : Day.NO;
    }

    @Override
    public Day schoolHoliday(LocalDate date) {
        return date.isAfter(known) ? Day.UNKNOWN : school.contains(date) ? Day.YES : Day.NO;
    }
}
