package fr.balise.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Month;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of a year or of every year: {@code Dec 24-Jan 02}, {@code Mar Su[-1]-Oct Su[-1]}, {@code easter -2 days}. */
final class DateRangeSelector implements DateSelector {
    private static final List<Month> MONTHS = List.of(Month.values());

    private final DateWithOffset start;
    private final DateWithOffset end;
    private final boolean single;
    private final int step;

    private DateRangeSelector(DateRange range) {
        start = range.getStartDate();
        single = range.getEndDate() == null;
        end = single ? start : withMonthOf(start, range.getEndDate());
        step = Math.max(1, range.getInterval());
    }

    static DateSelector of(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        if (start.getWeekDayOffset() != null || end.getWeekDayOffset() != null) {
            return DateSelector.notUnderstood("date relative à un jour de la semaine", range);
        }
        boolean endless = start.isOpenEnded() || end.isOpenEnded();
        if ((start.undefinedYear() && !end.undefinedYear()) || (endless && range.getEndDate() != null)) {
            return DateSelector.notUnderstood("période dont un bout n'est pas certain", range);
        }
        var selector = new DateRangeSelector(range);
        return endless ? selector::matchesOpenEnd : selector;
    }

    @Override
    public boolean matches(LocalDate date, Facts facts) {
        if (!start.undefinedYear()) {
            return matchesFrom(start.getYear(), date);
        }
        return matchesFrom(date.getYear(), date)
                || matchesFrom(date.getYear() - 1, date)
                || (start.getDayOffset() < 0 && matchesFrom(date.getYear() + 1, date));
    }

    /** {@code Mar 10+}: without a year nothing says whether it goes on after the end of the year. */
    private boolean matchesOpenEnd(LocalDate date, Facts facts) {
        LocalDate from = resolve(start, start.undefinedYear() ? date.getYear() : start.getYear(), false);
        boolean after = from != null && !date.isBefore(from);
        return after
                || (start.undefinedYear() && facts.assume("période sans fin : " + start, start + "@" + date.getYear()));
    }

    private boolean matchesFrom(int year, LocalDate date) {
        LocalDate from = resolve(start, year, false);
        if (from == null || date.isBefore(from)) {
            return false;
        }
        LocalDate to = resolve(end, end.undefinedYear() ? year : end.getYear(), true);
        if (to != null && to.isBefore(from) && end.undefinedYear()) {
            to = resolve(end, year + 1, true);
        }
        return to != null && !date.isAfter(to) && ChronoUnit.DAYS.between(from, date) % step == 0;
    }

    private @Nullable LocalDate resolve(DateWithOffset written, int year, boolean isEnd) {
        LocalDate date = written.getVarDate() != null ? easter(year) : ofMonth(written, year, isEnd);
        return date == null ? null : date.plusDays(written.getDayOffset());
    }

    private @Nullable LocalDate ofMonth(DateWithOffset written, int year, boolean isEnd) {
        YearMonth month = YearMonth.of(year, MONTHS.indexOf(written.getMonth()) + 1);
        if (written.getNthWeekDay() != null) {
            DayOfWeek day = DayOfWeek.of(DateSelectors.WEEK.indexOf(written.getNthWeekDay()) + 1);
            LocalDate nth = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(written.getNth(), day));
            return YearMonth.from(nth).equals(month) ? nth : null;
        }
        if (written.undefinedDay()) {
            return isEnd ? month.atEndOfMonth() : month.atDay(1);
        }
        if (written.getDay() <= month.lengthOfMonth()) {
            return month.atDay(written.getDay());
        }
        // 29 February: alone it is not in every year, as the end of a range it is the last of February.
        if (single) {
            return null;
        }
        return isEnd ? month.atEndOfMonth() : month.atEndOfMonth().plusDays(1);
    }

    /** {@code Aug 01-15}: the parser gives the end no month. */
    private static DateWithOffset withMonthOf(DateWithOffset start, DateWithOffset end) {
        if (end.getMonth() != null || end.getVarDate() != null) {
            return end;
        }
        DateWithOffset whole = end.copy();
        Month month = start.getMonth();
        whole.setMonth(month);
        return whole;
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
