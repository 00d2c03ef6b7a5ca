package fr.balise.ical;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;

/** A zone as RFC 5545 wants it beside the times: its offset, and the yearly changes of the clock that hold now. */
public final class VTimezone {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int FIRST_YEAR = 2000;

    private VTimezone() {}

    /** Adds the block of one zone. */
    public static void write(ZoneId zone, Instant now, CalendarLines lines) {
        ZoneRules rules = zone.getRules();
        lines.add("BEGIN", "VTIMEZONE").add("TZID", zone.getId());
        if (rules.getTransitionRules().isEmpty()) {
            ZoneOffset offset = rules.getStandardOffset(now);
            part("STANDARD", new Change(LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, null), lines);
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition first = rule.createTransition(FIRST_YEAR);
            boolean summer = rule.getOffsetAfter().getTotalSeconds()
                    > rule.getStandardOffset().getTotalSeconds();
            part(
                    summer ? "DAYLIGHT" : "STANDARD",
                    new Change(
                            first.getDateTimeBefore(),
                            rule.getOffsetBefore(),
                            rule.getOffsetAfter(),
                            yearly(rule, first)),
                    lines);
        }
        lines.add("END", "VTIMEZONE");
    }

    private record Change(
            LocalDateTime at,
            ZoneOffset from,
            ZoneOffset to,
            @org.jspecify.annotations.Nullable String rule) {}

    private static void part(String name, Change change, CalendarLines lines) {
        lines.add("BEGIN", name)
                .add("DTSTART", TIME.format(change.at()))
                .add("TZOFFSETFROM", offset(change.from()))
                .add("TZOFFSETTO", offset(change.to()));
        if (change.rule() != null) {
            lines.add("RRULE", change.rule());
        }
        lines.add("END", name);
    }

    /** The last Sunday of March, or the second one of November: whatever week the zone has. */
    private static String yearly(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        int ofMonth = rule.getDayOfMonthIndicator();
        DayOfWeek day = ZonedDateTime.of(first.getDateTimeBefore(), rule.getOffsetBefore())
                .getDayOfWeek();
        int nth = ofMonth < 0 || ofMonth > 24 ? -1 : (ofMonth - 1) / 7 + 1;
        return "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + nth
                + day.name().substring(0, 2);
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return String.format(
                java.util.Locale.ROOT,
                "%s%02d%02d",
                offset.getTotalSeconds() < 0 ? "-" : "+",
                minutes / 60,
                minutes % 60);
    }
}
