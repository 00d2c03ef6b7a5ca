package fr.balise.tours;

import fr.balise.ical.CalendarLines;
import fr.balise.ical.VTimezone;
import fr.balise.venue.Passage;
import fr.balise.venue.Stop;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tour as a feed for calendars (RFC 5545): one event for each stop, passage and time of day, with its rule, so that it
 * goes on for years. Days on which the venue is closed or does not run are left out for two years ahead; an entry keeps its
 * UID as long as its stop is the same place, so that a phone that has subscribed changes it instead of doubling it.
 */
public final class TourCalendar {
    private static final int YEARS_OF_EXCEPTIONS = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Venue venue;
    private final Tour tour;
    private final String site;
    private final Instant now;

    /**
     * For one venue.
     *
     * @param page the address of the page of the tour, whole
     */
    public TourCalendar(Venue venue, Tour tour, String page, Instant now) {
        this.venue = venue;
        this.tour = tour;
        this.site = page;
        this.now = now;
    }

    /** The whole feed, its lines ended as the standard wants. */
    public String write() {
        CalendarLines lines = new CalendarLines();
        lines.add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Balise//Tournee//FR")
                .add("CALSCALE", "GREGORIAN")
                .text("NAME", venue.facts().name())
                .text("X-WR-CALNAME", venue.facts().name())
                .add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
                .add("X-PUBLISHED-TTL", "P1D");
        Set<ZoneId> zones = new LinkedHashSet<>();
        tour.stops().forEach(stop -> tour.zone(stop).ifPresent(zones::add));
        zones.forEach(zone -> VTimezone.write(zone, now, lines));
        for (Stop stop : tour.stops()) {
            events(stop, lines);
        }
        return lines.add("END", "VCALENDAR").toString();
    }

    private void events(Stop stop, CalendarLines lines) {
        int number = 0;
        for (Passage passage : stop.passages()) {
            List<Passage.@Nullable Hours> times = new ArrayList<>(passage.times());
            if (times.isEmpty()) {
                times.add(null);
            }
            for (Passage.Hours hours : times) {
                number++;
                event(stop, new Entry(passage, hours, number), lines);
            }
        }
    }

    private record Entry(Passage passage, Passage.@Nullable Hours hours, int number) {}

    private void event(Stop stop, Entry entry, CalendarLines lines) {
        Passage.Days days = entry.passage().days();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate begin = days.from() == null ? LocalDate.of(today.getYear(), 1, 1) : days.from();
        LocalDate end = today.plusYears(YEARS_OF_EXCEPTIONS);
        List<LocalDate> byRule = Tour.days(ruleOnly(days), begin, end.isAfter(begin) ? end : begin.plusYears(1));
        List<LocalDate> all = Stream.concat(byRule.stream(), days.dates().stream())
                .sorted()
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return;
        }
        boolean ruled = days.rule() != null && !byRule.isEmpty();
        LocalDate first = ruled ? byRule.get(0) : all.get(0);
        Moments moments = new Moments(tour.zone(stop).orElse(null), entry.hours());
        lines.add("BEGIN", "VEVENT")
                .add("UID", venue.id() + "-" + stop.key() + "-" + entry.number() + "@balise")
                .add("DTSTAMP", utc(venue.changedAt()))
                .add("LAST-MODIFIED", utc(venue.changedAt()))
                .add("DTSTART" + moments.parameters(), moments.start(first))
                .add("DTEND" + moments.parameters(), moments.end(first));
        if (ruled) {
            lines.add("RRULE", rule(String.valueOf(days.rule()), days.until(), moments));
        }
        List<LocalDate> more = ruled ? days.dates() : all.subList(1, all.size());
        dates("RDATE", more, moments, lines);
        dates("EXDATE", missing(stop, entry.passage(), all), moments, lines);
        describe(stop, entry.passage(), lines);
        lines.add("END", "VEVENT");
    }

    private static Passage.Days ruleOnly(Passage.Days days) {
        return new Passage.Days(days.rule(), days.from(), days.until(), List.of(), List.of(), Passage.Off.NEVER);
    }

    /** Days of the rule on which nothing takes place. */
    private List<LocalDate> missing(Stop stop, Passage passage, List<LocalDate> all) {
        LocalDate first = all.get(0);
        int days = (int) Math.min(4000, all.get(all.size() - 1).toEpochDay() - first.toEpochDay() + 1);
        Set<LocalDate> takesPlace = tour.visits(stop, first, days).stream()
                .filter(visit -> visit.passage().equals(passage) && visit.status() != Visit.Status.CANCELLED)
                .map(Visit::day)
                .collect(Collectors.toSet());
        return all.stream().filter(day -> !takesPlace.contains(day)).toList();
    }

    private static void dates(String name, List<LocalDate> days, Moments moments, CalendarLines lines) {
        if (!days.isEmpty()) {
            lines.add(
                    name + moments.parameters(),
                    days.stream().map(moments::start).collect(Collectors.joining(",")));
        }
    }

    private void describe(Stop stop, Passage passage, CalendarLines lines) {
        VenueFacts facts = venue.facts();
        lines.text("SUMMARY", facts.name() + (stop.name() == null ? "" : " : " + stop.name()));
        String where = Stream.of(
                        stop.name(),
                        stop.address().street(),
                        stop.address().complement(),
                        Stream.of(stop.address().postalCode(), stop.address().commune())
                                .filter(part -> part != null)
                                .collect(Collectors.joining(" ")))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
        lines.text("LOCATION", where);
        if (stop.location().position() != null && !stop.location().precision().isApproximate()) {
            lines.add(
                    "GEO",
                    stop.location().position().latitude() + ";"
                            + stop.location().position().longitude());
        }
        List<String> notes = new ArrayList<>();
        if (passage.note() != null) {
            notes.add(passage.note());
        }
        if (passage.byAppointmentOnly()) {
            notes.add("Sur rendez-vous seulement.");
        }
        if (!facts.contact().phones().isEmpty()) {
            notes.add("Téléphone : " + String.join(", ", facts.contact().phones()));
        }
        notes.add("Vérifiez avant de venir : " + site);
        lines.text("DESCRIPTION", String.join("\n", notes)).add("URL", site).add("TRANSP", "TRANSPARENT");
    }

    /** The end of a series has the form of its start: a day, or an instant in UTC. */
    private static String rule(String rule, @Nullable LocalDate until, Moments moments) {
        String open = rule.replaceFirst(";?UNTIL=[^;]*", "").replaceFirst("^;", "");
        LocalDate last = until;
        java.util.regex.Matcher stated =
                java.util.regex.Pattern.compile("UNTIL=(\\d{8})").matcher(rule);
        if (stated.find()) {
            LocalDate own = LocalDate.parse(stated.group(1), DAY);
            last = last == null || own.isBefore(last) ? own : last;
        }
        return last == null || open.contains("COUNT=") ? open : open + ";UNTIL=" + moments.until(last);
    }

    private static String utc(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** Days as the values of one event have them: whole days, times of a zone, or times of whatever clock hangs there. */
    private record Moments(@Nullable ZoneId zone, Passage.@Nullable Hours hours) {
        String parameters() {
            return hours == null ? ";VALUE=DATE" : zone == null ? "" : ";TZID=" + zone.getId();
        }

        String start(LocalDate day) {
            return hours == null ? DAY.format(day) : TIME.format(day.atTime(hours.start()));
        }

        String end(LocalDate day) {
            return hours == null ? DAY.format(day.plusDays(1)) : TIME.format(day.atTime(hours.end()));
        }

        String until(LocalDate day) {
            LocalDateTime last = day.atTime(LocalTime.of(23, 59, 59));
            return hours == null
                    ? DAY.format(day)
                    : zone == null ? TIME.format(last) : utc(last.atZone(zone).toInstant());
        }
    }
}
