package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.OpeningHours;
import fr.balise.opening.OpeningDay.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hours of an ordinary week, as they stand on a door: without the exceptions of this year and without its calendar.
 *
 * @param days Monday to Sunday, outside the school holidays
 * @param sameAllYear whether they are those of every week of the coming year; else those of the week that was asked for
 * @param schoolHolidays Monday to Sunday in the school holidays; empty when they make no difference
 * @param publicHolidays what happens on public holidays, the same on every weekday; empty when the schedule does not say
 */
public record UsualWeek(
        List<OpeningDay> days,
        boolean sameAllYear,
        List<OpeningDay> schoolHolidays,
        Optional<List<Span>> publicHolidays) {
    private static final int WEEKS = 53;

    /** A year in which every day is, or no day is, a holiday of one sort. No clock is ever changed in it. */
    private record Always(Day publicHoliday, Day schoolHoliday) implements Calendar {
        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Day publicHoliday(LocalDate date) {
            return publicHoliday;
        }

        @Override
        public Day schoolHoliday(LocalDate date) {
            return schoolHoliday;
        }
    }

    private static final Calendar ORDINARY = new Always(Calendar.Day.NO, Calendar.Day.NO);
    private static final Calendar SCHOOL_HOLIDAYS = new Always(Calendar.Day.NO, Calendar.Day.YES);
    private static final Calendar PUBLIC_HOLIDAYS = new Always(Calendar.Day.YES, Calendar.Day.NO);

    /** A stretch without its date. */
    private record Shape(
            LocalTime start,
            Duration length,
            HoursStatus status,
            @Nullable String comment) {
        static List<Shape> of(List<Span> spans) {
            return spans.stream()
                    .map(span -> new Shape(
                            span.start().toLocalTime(),
                            Duration.between(span.start(), span.end()),
                            span.status(),
                            span.comment()))
                    .toList();
        }
    }

    /** The usual hours as seen in the week of the day; empty when nothing certain is said of any of its days. */
    public static Optional<UsualWeek> find(OpeningHours hours, LocalDate day) {
        Evaluation evaluation = Evaluation.of(hours);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<OpeningDay> year = days(evaluation, monday, WEEKS, ORDINARY);
        List<OpeningDay> week = year.subList(0, 7);
        if (week.stream().flatMap(any -> any.spans().stream()).allMatch(span -> span.status() == HoursStatus.UNKNOWN)
                && week.stream().noneMatch(any -> any.spans().isEmpty())) {
            return Optional.empty();
        }
        List<OpeningDay> school = days(evaluation, monday, 1, SCHOOL_HOLIDAYS);
        List<OpeningDay> bankHolidays = days(evaluation, monday, 1, PUBLIC_HOLIDAYS);
        boolean saysHolidays = !sameWeek(week, bankHolidays) && allAlike(bankHolidays);
        return Optional.of(new UsualWeek(
                week,
                IntStream.range(1, WEEKS).allMatch(any -> sameWeek(week, year.subList(7 * any, 7 * any + 7))),
                sameWeek(week, school) ? List.of() : school,
                saysHolidays ? Optional.of(bankHolidays.get(0).spans()) : Optional.empty()));
    }

    private static List<OpeningDay> days(Evaluation evaluation, LocalDate monday, int weeks, Calendar calendar) {
        return new OpeningDays(evaluation, calendar, any -> false).list(monday, 7 * weeks);
    }

    private static boolean sameWeek(List<OpeningDay> one, List<OpeningDay> other) {
        return IntStream.range(0, 7)
                .allMatch(i -> sameHours(one.get(i).spans(), other.get(i).spans()));
    }

    private static boolean allAlike(List<OpeningDay> days) {
        return days.stream().allMatch(day -> sameHours(day.spans(), days.get(0).spans()));
    }

    /** Whether two days have the same hours, whatever their dates. */
    public static boolean sameHours(List<Span> one, List<Span> other) {
        return Shape.of(one).equals(Shape.of(other));
    }
}
