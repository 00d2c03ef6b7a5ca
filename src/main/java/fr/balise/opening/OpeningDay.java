package fr.balise.opening;

import fr.balise.hours.HoursStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day of a venue as a table shows it, by the clock on its wall. A night that is over by eight in the morning belongs
 * to the day on which it began.
 *
 * @param spans what is not closed, in order of time; empty when the door stays closed
 * @param changes why the day is not as usual
 */
public record OpeningDay(LocalDate date, List<Span> spans, Set<Change> changes) {

    /** A stretch of one status; {@code end} is not included and may be on the next day. */
    public record Span(
            LocalDateTime start,
            LocalDateTime end,
            HoursStatus status,
            @Nullable String comment,
            @Nullable String reason) {}

    /** What makes a day different from others of its weekday. */
    public enum Change {
        /** Would be otherwise if it were no public holiday. */
        PUBLIC_HOLIDAY,
        /** Is a public holiday, of which the hours say nothing: they would have the door open as on any day. */
        UNSAID_PUBLIC_HOLIDAY,
        /** Would be otherwise if there were no school holidays. */
        SCHOOL_HOLIDAY,
        /** A closure or special hours hold. */
        EXCEPTION
    }
}
