package fr.balise.hours;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * Days that come again by a rule of RFC 5545, such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=TU} from 3 November 2026: every
 * other Tuesday. Whole days on the calendar of the place; hours are told beside.
 *
 * @param start the first day that can be one ({@code DTSTART}); null where the rule means the same whatever it starts from
 */
public record Recurrence(String rule, @Nullable LocalDate start) {
    private static final List<Freq> FREQUENCIES = List.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /**
     * Reads a rule, with or without {@code RRULE:} before it.
     *
     * @throws IllegalArgumentException when it is none, counts hours, or needs a start that is not given
     */
    public static Recurrence parse(String text, @Nullable LocalDate start) {
        String bare = text.strip().replaceFirst("(?i)^RRULE:", "").toUpperCase(java.util.Locale.ROOT);
        // The hour at which a series ends is of no use here, and must be of the same kind as the start.
        RecurrenceRule rule = rule(bare.replaceAll("(UNTIL=\\d{8})T\\d{6}Z?", "$1"));
        // Not a constant: the library's parts can only be used once its rules have been.
        boolean byTimes = Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
        if (byTimes || !FREQUENCIES.contains(rule.getFreq())) {
            throw new IllegalArgumentException("règle qui compte des heures : " + text);
        }
        if (rule.hasPart(Part.BYWEEKNO) && !isPlainWeeks(rule)) {
            throw new IllegalArgumentException("semaines de l'année autrement que par numéro et jour : " + text);
        }
        boolean anchored = rule.getInterval() > 1 || rule.getCount() != null || !namesItsDays(rule);
        if (anchored && start == null) {
            throw new IllegalArgumentException("règle qui dépend de son premier jour, qui manque : " + text);
        }
        return new Recurrence(rule.toString(), start);
    }

    private static boolean namesItsDays(RecurrenceRule rule) {
        return switch (rule.getFreq()) {
            case DAILY -> true;
            case WEEKLY -> rule.hasPart(Part.BYDAY);
            case MONTHLY -> rule.hasPart(Part.BYDAY) || rule.hasPart(Part.BYMONTHDAY);
            default -> rule.hasPart(Part.BYDAY) || rule.hasPart(Part.BYYEARDAY);
        };
    }

    private static RecurrenceRule rule(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw new IllegalArgumentException("règle de récurrence illisible (RFC 5545) : " + text, e);
        }
    }

    /** The days of the rule from one day until just before another, in their order. */
    public List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        // A rule without a start names its days by itself; the year before serves as well as any.
        LocalDate first = start == null ? LocalDate.of(from.getYear() - 1, 1, 1) : start;
        try {
            RecurrenceRule parsed = rule(rule);
            if (parsed.hasPart(Part.BYWEEKNO)) {
                return daysOfWeeks(parsed, start != null && start.isAfter(from) ? start : from, to);
            }
            RecurrenceRuleIterator iterator = parsed.iterator(dateTime(first));
            if (from.isAfter(first)) {
                iterator.fastForward(dateTime(from));
            }
            while (iterator.hasNext()) {
                DateTime next = iterator.nextDateTime();
                LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (!day.isBefore(to)) {
                    break;
                }
                if (!day.isBefore(from)) {
                    days.add(day);
                }
            }
        } catch (IllegalArgumentException e) {
            // A rule that never holds again, such as every 30 February: the library gives up after many empty years.
            return days;
        }
        return days;
    }

    private static boolean isPlainWeeks(RecurrenceRule rule) {
        return rule.getInterval() == 1
                && rule.getCount() == null
                && rule.hasPart(Part.BYDAY)
                && !rule.hasPart(Part.BYMONTH)
                && rule.getByPart(Part.BYWEEKNO).stream().allMatch(week -> week > 0);
    }

    /** Not by the library, which around New Year makes days of other weeks and loses some. */
    private static List<LocalDate> daysOfWeeks(RecurrenceRule rule, LocalDate from, LocalDate to) {
        DateTime until = rule.getUntil();
        LocalDate last =
                until == null ? to : LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth());
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to) && !day.isAfter(last); day = day.plusDays(1)) {
            String name = day.getDayOfWeek().name();
            if (rule.getByPart(Part.BYWEEKNO).contains(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                    && rule.getByDayPart().stream().anyMatch(each -> name.startsWith(each.weekday.name()))) {
                days.add(day);
            }
        }
        return days;
    }

    private static DateTime dateTime(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}
