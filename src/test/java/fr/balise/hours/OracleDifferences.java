package fr.balise.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where we mean to answer otherwise than the npm package opening_hours; each is told in docs/hours-differences.md. */
enum OracleDifferences {
    NIGHT_AFTER_SPRING("(?s).*", OracleDifferences::isFirstHourOfTheDayAfterSpringForward),
    SAME_START_AND_END("(\\d\\d:\\d\\d) ?- ?\\1"),
    FEBRUARY_TO_THE_29TH("Feb \\d\\d-(?:Feb )?29"),
    HOLIDAYS_BEFORE_WEEKDAYS("[PS]H,[PS]H (?:Mo|Tu|We|Th|Fr|Sa|Su)"),
    ALL_ROUND_THE_YEAR("([A-Z][a-z]{2} \\d\\d)-([A-Z][a-z]{2} \\d\\d)", OracleDifferences::hasRangeAllRoundTheYear),
    OPEN_END_BESIDE_A_SPAN("-\\d\\d:\\d\\d\\+|\\+, ?\\d"),
    SUN("sunrise|sunset|dawn|dusk");

    private final Pattern written;
    private final Predicate<At> when;

    private record At(String value, LocalDateTime local, ZoneId zone) {}

    OracleDifferences(String written) {
        this(written, at -> true);
    }

    OracleDifferences(String written, Predicate<At> when) {
        this.written = Pattern.compile(written);
        this.when = when;
    }

    /** The oracle has no appointments: to it a comment is unknown, and behind {@code open} it is open. */
    static boolean agree(HoursStatus ours, char oracle) {
        return switch (ours) {
            case OPEN -> oracle == 'O';
            case CLOSED -> oracle == 'C';
            case UNKNOWN -> oracle == 'U';
            case BY_APPOINTMENT -> oracle != 'C';
        };
    }

    static Optional<OracleDifferences> explain(String value, LocalDateTime local, ZoneId zone) {
        var at = new At(value, local, zone);
        return Arrays.stream(values())
                .filter(difference -> difference.written.matcher(value).find() && difference.when.test(at))
                .findFirst();
    }

    private static boolean isFirstHourOfTheDayAfterSpringForward(At at) {
        var midnight = at.local.toLocalDate().atStartOfDay(at.zone).toInstant();
        ZoneOffsetTransition jump = at.zone.getRules().previousTransition(midnight);
        return jump != null
                && jump.isGap()
                && jump.getInstant().isAfter(midnight.minusSeconds(24 * 3600))
                && at.local.getHour() == 0;
    }

    private static boolean hasRangeAllRoundTheYear(At at) {
        var format = DateTimeFormatter.ofPattern("MMM dd yyyy", Locale.ENGLISH);
        return ALL_ROUND_THE_YEAR
                .written
                .matcher(at.value)
                .results()
                .anyMatch(range -> LocalDate.parse(range.group(2) + " 2027", format)
                        .plusDays(1)
                        .equals(LocalDate.parse(range.group(1) + " 2027", format)));
    }
}
