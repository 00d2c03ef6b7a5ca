package fr.balise.site.opening;

import fr.balise.opening.OpeningDay.Span;
import java.time.LocalDate;
import java.time.LocalTime;

/** Where a stretch of a day begins and ends, as people see it. */
final class Spans {
    private Spans() {}

    static boolean isWholeDay(Span span) {
        LocalDate day = span.start().toLocalDate();
        return span.start().equals(day.atStartOfDay())
                && span.end().equals(day.plusDays(1).atStartOfDay());
    }

    static boolean endsAtMidnight(Span span) {
        return span.end().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    static boolean endsNextMorning(Span span) {
        return !endsAtMidnight(span)
                && span.end().toLocalDate().isAfter(span.start().toLocalDate());
    }
}
