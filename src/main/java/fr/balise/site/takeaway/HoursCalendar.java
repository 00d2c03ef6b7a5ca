package fr.balise.site.takeaway;

import fr.balise.hours.HoursStatus;
import fr.balise.ical.CalendarLines;
import fr.balise.ical.VTimezone;
import fr.balise.opening.DatedException;
import fr.balise.opening.OpeningDay;
import fr.balise.opening.OpeningDay.Change;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.opening.VenueSchedule;
import fr.balise.site.opening.Language;
import fr.balise.venue.OpeningException.Kind;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of the coming weeks as a calendar (RFC 5545): one entry for each stretch of each day, holidays and
 * exceptions already worked in, and one for each day on which the door stays closed by exception. Days rather than rules,
 * since a rule could not say the school holidays of a zone. Whoever subscribes gets the following weeks as they come.
 */
final class HoursCalendar {
    static final int DAYS = 56;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Venue venue;
    private final VenueSchedule schedule;
    private final String page;
    private final Language language;

    /** @param page the address of the venue's page, whole */
    HoursCalendar(Venue venue, VenueSchedule schedule, String page, Language language) {
        this.venue = venue;
        this.schedule = schedule;
        this.page = page;
        this.language = language;
    }

    /** The whole file, from the day of {@code now} on; null where nothing is known of any day. */
    @Nullable
    String write(Instant now) {
        ZoneId zone = schedule.zone().orElse(null);
        List<OpeningDay> days = schedule.days(schedule.day(now), DAYS);
        if (zone == null || days.isEmpty()) {
            return null;
        }
        String name = venue.facts().name() + " (" + CalendarWords.HOURS.in(language) + ")";
        CalendarLines lines = new CalendarLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Balise//Horaires//FR")
                .add("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
                .add("X-PUBLISHED-TTL", "P1D");
        VTimezone.write(zone, now, lines);
        days.forEach(day -> day(day, zone, now, lines));
        return lines.add("END", "VCALENDAR").toString();
    }

    private void day(OpeningDay day, ZoneId zone, Instant now, CalendarLines lines) {
        if (day.spans().isEmpty() && day.changes().contains(Change.EXCEPTION)) {
            closed(day.date(), now, lines);
        }
        for (Span span : day.spans()) {
            if (!saysNothing(span)) {
                open(day, span, zone, now, lines);
            }
        }
    }

    /** A whole day of which nothing is known is no entry. */
    private static boolean saysNothing(Span span) {
        return span.status() == HoursStatus.UNKNOWN
                && Duration.between(span.start(), span.end()).compareTo(Duration.ofDays(1)) >= 0;
    }

    private void open(OpeningDay day, Span span, ZoneId zone, Instant now, CalendarLines lines) {
        boolean unsure = day.changes().contains(Change.UNSAID_PUBLIC_HOLIDAY);
        CalendarWords words = unsure ? CalendarWords.PUBLIC_HOLIDAY : words(span.status());
        boolean tentative = unsure || span.status() == HoursStatus.UNKNOWN;
        begin(TIME.format(span.start()), now, lines)
                .add("DTSTART;TZID=" + zone.getId(), TIME.format(span.start()))
                .add("DTEND;TZID=" + zone.getId(), TIME.format(end(span, zone)))
                .add("STATUS", tentative ? "TENTATIVE" : "CONFIRMED");
        end(words, Stream.of(span.comment(), span.reason()), lines);
    }

    /** A stretch that ends in the hour that the clock skips in spring must not end before it begins. */
    private static LocalDateTime end(Span span, ZoneId zone) {
        LocalDateTime end = span.end().atZone(zone).toLocalDateTime();
        return end.isAfter(span.start()) ? end : span.start().plusMinutes(1);
    }

    private void closed(LocalDate date, Instant now, CalendarLines lines) {
        begin(DAY.format(date), now, lines)
                .add("DTSTART;VALUE=DATE", DAY.format(date))
                .add("DTEND;VALUE=DATE", DAY.format(date.plusDays(1)))
                .add("STATUS", "CONFIRMED");
        end(CalendarWords.CLOSED, reasons(date), lines);
    }

    private Stream<@Nullable String> reasons(LocalDate date) {
        return venue.facts().opening().exceptions().stream()
                .filter(exception -> exception.kind() == Kind.CLOSED)
                .flatMap(exception -> DatedException.next(exception, date).stream())
                .filter(dated -> dated.holdsOn(date))
                .map(dated -> dated.exception().reason());
    }

    private CalendarLines begin(String moment, Instant now, CalendarLines lines) {
        return lines.add("BEGIN", "VEVENT")
                .add("UID", venue.id() + "-" + moment + "@balise")
                .add("DTSTAMP", TIME.format(now.atOffset(ZoneOffset.UTC)) + "Z");
    }

    private void end(CalendarWords words, Stream<@Nullable String> said, CalendarLines lines) {
        VenueFacts facts = venue.facts();
        List<String> notes =
                new ArrayList<>(said.filter(Objects::nonNull).distinct().toList());
        if (!facts.contact().phones().isEmpty()) {
            notes.add(CalendarWords.PHONE.in(language) + " "
                    + String.join(", ", facts.contact().phones()));
        }
        notes.add(CalendarWords.CHECK.in(language) + " " + page);
        lines.text("SUMMARY", facts.name() + (language.isEnglish() ? ": " : "\u00a0: ") + words.in(language));
        String where = Stream.of(
                        facts.address().street(),
                        facts.address().complement(),
                        facts.address().postalCode(),
                        facts.address().commune())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            lines.text("LOCATION", where);
        }
        lines.text("DESCRIPTION", String.join("\n", notes))
                .add("URL", page)
                // The hours of a place keep nobody busy.
                .add("TRANSP", "TRANSPARENT")
                .add("END", "VEVENT");
    }

    private static CalendarWords words(HoursStatus status) {
        return switch (status) {
            case OPEN -> CalendarWords.OPEN;
            case BY_APPOINTMENT -> CalendarWords.BY_APPOINTMENT;
            case UNKNOWN -> CalendarWords.TO_CHECK;
            case CLOSED -> CalendarWords.CLOSED;
        };
    }
}
