package fr.balise.venue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a mobile venue is at a stop.
 *
 * @param times hours on each of these days, by the clock of the stop; none when the source does not say them
 * @param byAppointmentOnly whether nobody is received without an appointment
 * @param note in French, such as "matin"; null for none
 */
public record Passage(
        Days days,
        List<Hours> times,
        boolean byAppointmentOnly,
        @Nullable String note) {

    /** The note where only the half of the day is known. */
    public static final String MORNING = "matin";

    public static final String AFTERNOON = "après-midi";

    /** From a minute until just before another, of the same day. */
    public record Hours(LocalTime start, LocalTime end) {
        public Hours {
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("hours that end before they start: " + start + ", " + end);
            }
        }
    }

    /**
     * On which days.
     *
     * @param rule of RFC 5545 ({@link fr.balise.hours.Recurrence}); null where only single dates are known
     * @param from the first possible day, and what the rule counts from; null when the source does not say
     * @param until the last possible day; null for no end
     * @param dates single days beside the rule
     * @param except days on which it does not come though the rule says so
     * @param off which holidays it does not run on
     */
    public record Days(
            @Nullable String rule,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<LocalDate> dates,
            List<LocalDate> except,
            Off off) {

        /** Nulls, as where stored facts lack a field, are empty. */
        public Days(
                @Nullable String rule,
                @Nullable LocalDate from,
                @Nullable LocalDate until,
                @Nullable List<LocalDate> dates,
                @Nullable List<LocalDate> except,
                @Nullable Off off) {
            this.rule = rule;
            this.from = from;
            this.until = until;
            this.dates = dates == null
                    ? List.of()
                    : dates.stream().sorted().distinct().toList();
            this.except = except == null
                    ? List.of()
                    : except.stream().sorted().distinct().toList();
            this.off = off == null ? Off.NEVER : off;
        }

        /** Days of a rule, for ever. */
        public static Days of(String rule) {
            return new Days(rule, null, null, List.of(), List.of(), Off.NEVER);
        }
    }

    /** Holidays without a passage, as far as the source says so. */
    public record Off(boolean publicHolidays, boolean schoolHolidays) {
        public static final Off NEVER = new Off(false, false);
    }

    /** Nulls, as where stored facts lack a field, are empty. */
    public Passage(Days days, @Nullable List<Hours> times, boolean byAppointmentOnly, @Nullable String note) {
        this.days = days;
        this.times = times == null
                ? List.of()
                : times.stream()
                        .sorted(java.util.Comparator.comparing(Hours::start))
                        .distinct()
                        .toList();
        this.byAppointmentOnly = byAppointmentOnly;
        this.note = note;
    }
}
