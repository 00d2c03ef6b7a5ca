package fr.balise.site;

import fr.balise.hours.HoursStatus;
import fr.balise.hours.OpeningHours;
import fr.balise.opening.DatedException;
import fr.balise.opening.Freshness;
import fr.balise.opening.OpeningDay;
import fr.balise.opening.OpeningDay.Change;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.opening.UsualWeek;
import fr.balise.opening.VenueSchedule;
import fr.balise.venue.OpeningException.Kind;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a venue as {@code OpeningHoursSpecification}s of schema.org: the week where it is the same all year, else
 * the coming days one by one; then closures and special hours with their dates. Closed is opening and closing at
 * midnight, as search engines ask for it. What is unknown, by appointment or long unconfirmed is left out.
 */
record HoursJsonLd(VenueFacts facts, VenueSchedule schedule, Instant now) {
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final String PUBLIC_HOLIDAYS = "PublicHolidays";
    /** Special hours of a stretch longer than this are told for its first days only. */
    private static final int DAYS_OF_EXCEPTION = 62;

    List<Map<String, Object>> list() {
        if (facts.status().state() != VenueState.OPEN) {
            return List.of();
        }
        List<Map<String, Object>> all = new ArrayList<>(usual());
        facts.opening().exceptions().stream()
                .flatMap(exception -> DatedException.next(exception, today()).stream())
                .forEach(dated -> all.addAll(exception(dated)));
        return all;
    }

    private List<Map<String, Object>> usual() {
        OpeningHours hours = facts.openingHours();
        Freshness freshness = schedule.at(now).freshness();
        if (hours == null || freshness == Freshness.OLD || freshness == Freshness.UNKNOWN) {
            return List.of();
        }
        Optional<UsualWeek> week = UsualWeek.find(hours, today())
                .filter(found -> found.sameAllYear() && found.schoolHolidays().isEmpty());
        return week.map(this::week).orElseGet(() -> dated(today(), VenueSchedule.DAYS_AHEAD));
    }

    private List<Map<String, Object>> week(UsualWeek week) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (OpeningDay day : week.days()) {
            String name = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            all.addAll(times(day.spans(), specification(name, null, null)));
        }
        week.publicHolidays().ifPresent(spans -> {
            Map<String, Object> holidays = specification(PUBLIC_HOLIDAYS, null, null);
            all.addAll(spans.isEmpty() ? List.of(closed(holidays)) : times(spans, holidays));
        });
        return all;
    }

    private List<Map<String, Object>> dated(LocalDate from, int days) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (OpeningDay day : schedule.days(from, days)) {
            Map<String, Object> date = specification(null, day.date(), day.date());
            if (day.spans().isEmpty()) {
                all.add(closed(date));
            } else if (!day.changes().contains(Change.UNSAID_PUBLIC_HOLIDAY)) {
                all.addAll(times(day.spans(), date));
            }
        }
        return all;
    }

    private List<Map<String, Object>> exception(DatedException dated) {
        LocalDate from = dated.from() == null ? today() : dated.from();
        if (dated.exception().kind() == Kind.CLOSED) {
            return List.of(closed(specification(null, from, dated.to())));
        }
        LocalDate to = dated.to();
        if (dated.exception().kind() == Kind.MOVE || to == null) {
            return List.of();
        }
        LocalDate last = from.plusDays(DAYS_OF_EXCEPTION - 1L);
        LocalDate end = to.isBefore(last) ? to : last;
        return dated(from, (int) (end.toEpochDay() - from.toEpochDay()) + 1);
    }

    /** Nothing for a day of which a part is unknown: what is left would look like all of it. */
    private static List<Map<String, Object>> times(List<Span> spans, Map<String, Object> days) {
        return spans.stream().anyMatch(span -> span.status() == HoursStatus.UNKNOWN)
                ? List.of()
                : spans.stream()
                        .filter(span -> span.status() == HoursStatus.OPEN)
                        .map(span -> times(
                                days,
                                span.start().toLocalTime().toString(),
                                closing(span.end().toLocalTime())))
                        .toList();
    }

    /** The end of a day is 23:59 there; 00:00 would be its beginning. */
    private static String closing(LocalTime end) {
        return end.equals(MIDNIGHT) ? "23:59" : end.toString();
    }

    private static Map<String, Object> closed(Map<String, Object> days) {
        return times(days, MIDNIGHT.toString(), MIDNIGHT.toString());
    }

    private static Map<String, Object> times(Map<String, Object> days, String opens, String closes) {
        Map<String, Object> all = new LinkedHashMap<>(days);
        all.put("opens", opens);
        all.put("closes", closes);
        return all;
    }

    private static Map<String, Object> specification(
            @Nullable String day, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> days = new LinkedHashMap<>();
        days.put("@type", "OpeningHoursSpecification");
        if (day != null) {
            days.put("dayOfWeek", "https://schema.org/" + day);
        }
        if (from != null) {
            days.put("validFrom", from.toString());
        }
        if (to != null) {
            days.put("validThrough", to.toString());
        }
        return days;
    }

    private LocalDate today() {
        return schedule.day(now);
    }
}
