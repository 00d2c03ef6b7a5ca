package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.Evaluation;
import fr.balise.hours.Interval;
import fr.balise.opening.OpeningDay.Change;
import fr.balise.opening.OpeningDay.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a table of days from a schedule, and finds out why a day is not as usual. */
record OpeningDays(Evaluation evaluation, Calendar calendar, Predicate<LocalDate> excepted) {
    /** A night that is over by then belongs to the day before, as in {@code OpeningHours}. */
    private static final LocalTime END_OF_NIGHT = LocalTime.of(8, 0);

    /** The place as it would be without holidays of one sort. */
    private record Without(Calendar place, Change holidays) implements Calendar {
        @Override
        public ZoneId zone() {
            return place.zone();
        }

        @Override
        public Day publicHoliday(LocalDate date) {
            return holidays == Change.PUBLIC_HOLIDAY ? Day.NO : place.publicHoliday(date);
        }

        @Override
        public Day schoolHoliday(LocalDate date) {
            return holidays == Change.SCHOOL_HOLIDAY ? Day.NO : place.schoolHoliday(date);
        }
    }

    List<OpeningDay> list(LocalDate from, int days) {
        // One day more on both sides: the night before that ends in the first day, the last night that ends behind it.
        List<Span> spans = spans(evaluation.intervals(from.minusDays(1), days + 2, calendar));
        return from.datesUntil(from.plusDays(days))
                .map(date -> day(date, on(date, spans)))
                .toList();
    }

    private static List<Span> on(LocalDate date, List<Span> spans) {
        return spans.stream()
                .filter(span -> span.start().toLocalDate().equals(date))
                .toList();
    }

    private List<Span> spans(List<Interval> intervals) {
        List<Span> spans = new ArrayList<>();
        for (Interval interval : intervals) {
            LocalDateTime start = LocalDateTime.ofInstant(interval.start(), calendar.zone());
            LocalDateTime end = LocalDateTime.ofInstant(interval.end(), calendar.zone());
            while (start.isBefore(end)) {
                LocalDateTime midnight = start.toLocalDate().plusDays(1).atStartOfDay();
                LocalDateTime morning = midnight.with(END_OF_NIGHT);
                boolean isNight = start.isAfter(start.toLocalDate().atStartOfDay()) && !end.isAfter(morning);
                LocalDateTime until = isNight || end.isBefore(midnight) ? end : midnight;
                spans.add(new Span(start, until, interval.status(), interval.comment(), interval.reason()));
                start = until;
            }
        }
        return spans;
    }

    private OpeningDay day(LocalDate date, List<Span> spans) {
        Set<Change> changes = changes(date);
        boolean holiday = calendar.publicHoliday(date) == Calendar.Day.YES;
        if (holiday && !spans.isEmpty() && !changes.contains(Change.PUBLIC_HOLIDAY) && !excepted.test(date)) {
            changes.add(Change.UNSAID_PUBLIC_HOLIDAY);
        }
        return new OpeningDay(date, spans, changes);
    }

    private Set<Change> changes(LocalDate date) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (calendar.publicHoliday(date) == Calendar.Day.YES && changedBy(Change.PUBLIC_HOLIDAY, date)) {
            changes.add(Change.PUBLIC_HOLIDAY);
        }
        if (calendar.schoolHoliday(date) == Calendar.Day.YES && changedBy(Change.SCHOOL_HOLIDAY, date)) {
            changes.add(Change.SCHOOL_HOLIDAY);
        }
        if (excepted.test(date)) {
            changes.add(Change.EXCEPTION);
        }
        return changes;
    }

    private boolean changedBy(Change holidays, LocalDate date) {
        return !evaluation
                .intervals(date, 1, calendar)
                .equals(evaluation.intervals(date, 1, new Without(calendar, holidays)));
    }
}
