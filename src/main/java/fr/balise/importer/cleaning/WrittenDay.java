package fr.balise.importer.cleaning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day as far as somebody wrote it: {@code vendredi 15 mai 2026}, {@code le 24}.
 *
 * @param month 1 to 12, null when another day of the sentence tells
 * @param year null likewise, or when no year is meant
 */
record WrittenDay(
        @Nullable DayOfWeek weekday,
        int day,
        @Nullable Integer month,
        @Nullable Integer year) {

    /** For days of every year: a leap year, so that it has all of them. */
    static final int ANY_YEAR = 2000;

    /** Holidays that are on the same day each year: who says "le 1er mai" means every one. Month and day. */
    private static final Set<Integer> HOLIDAYS = Set.of(101, 501, 508, 714, 815, 1101, 1111, 1225);

    WrittenDay inMonth(@Nullable Integer other) {
        return month == null ? new WrittenDay(weekday, day, other, year) : this;
    }

    WrittenDay inYear(@Nullable Integer other) {
        return year == null ? new WrittenDay(weekday, day, month, other) : this;
    }

    boolean isHoliday() {
        return month != null && weekday == null && HOLIDAYS.contains(month * 100 + day);
    }

    /** Whether this day of a year is after that one; both have their months. */
    boolean isLaterInYear(WrittenDay other) {
        int mine = (month == null ? 0 : month) * 100 + day;
        int its = (other.month == null ? 0 : other.month) * 100 + other.day;
        return mine > its;
    }

    /** Empty without month or year, for a 31 June, and for a weekday that this day is not. */
    Optional<LocalDate> date() {
        if (month == null || year == null) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return weekday == null || date.getDayOfWeek() == weekday ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** In {@link #ANY_YEAR}; empty likewise, and where a weekday or a year is named: that is one year's. */
    Optional<LocalDate> anyYear() {
        return weekday != null || year != null
                ? Optional.empty()
                : inYear(ANY_YEAR).date();
    }
}
