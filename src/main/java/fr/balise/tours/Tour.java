package fr.balise.tours;

import fr.balise.hours.Calendar;
import fr.balise.hours.Calendars;
import fr.balise.hours.Recurrence;
import fr.balise.tours.Visit.Status;
import fr.balise.venue.Passage;
import fr.balise.venue.Stop;
import fr.balise.venue.VenueFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The visits of a mobile venue to its stops: {@code new Tour(facts, calendars).visits(today, 14)}. */
public final class Tour {
    private static final String HOLIDAY = "jour férié : passage à confirmer";
    private static final String UNKNOWN_HOLIDAYS = "ne passe pas pendant certaines vacances ou jours fériés, pas encore"
            + " connus à cette date : passage à confirmer";

    private final VenueFacts facts;
    private final Calendars calendars;
    private final Closures closures;

    public Tour(VenueFacts facts, Calendars calendars) {
        this.facts = facts;
        this.calendars = calendars;
        this.closures = new Closures(facts);
    }

    public List<Stop> stops() {
        return facts.opening().stops();
    }

    /** The visits of all stops, in order of time, cancelled ones included. */
    public List<Visit> visits(LocalDate from, int days) {
        return stops().stream()
                .flatMap(stop -> visits(stop, from, days).stream())
                .sorted()
                .toList();
    }

    /** The visits of one stop, in order of time, cancelled ones included. */
    public List<Visit> visits(Stop stop, LocalDate from, int days) {
        Calendar calendar = calendar(stop).orElse(null);
        List<Visit> visits = new ArrayList<>();
        for (Passage passage : stop.passages()) {
            for (LocalDate day : days(passage.days(), from, from.plusDays(days))) {
                add(new Place(stop, calendar), passage, day, visits);
            }
        }
        return visits.stream().sorted().toList();
    }

    /** What is not over yet. */
    public List<Visit> visitsAfter(Stop stop, Instant now, int days) {
        LocalDate today = now.atZone(zone(stop).orElse(ZoneOffset.ofHours(-10))).toLocalDate();
        return visits(stop, today, days).stream()
                .filter(visit -> !visit.isOver(now))
                .toList();
    }

    /** What is not over yet, of all stops. */
    public List<Visit> visitsAfter(Instant now, int days) {
        return stops().stream()
                .flatMap(stop -> visitsAfter(stop, now, days).stream())
                .sorted()
                .toList();
    }

    /** The zone of the clock at a stop; empty when no commune is known. */
    public Optional<ZoneId> zone(Stop stop) {
        return calendar(stop).map(Calendar::zone);
    }

    private record Place(Stop stop, @Nullable Calendar calendar) {}

    private void add(Place at, Passage passage, LocalDate day, List<Visit> visits) {
        Calendar.Day kept = holiday(at.calendar(), passage.days().off(), day);
        if (kept == Calendar.Day.YES) {
            return;
        }
        Status status = Status.PLANNED;
        String reason = closures.on(day).orElse(null);
        if (reason != null) {
            status = Status.CANCELLED;
        } else if (kept == Calendar.Day.UNKNOWN) {
            status = Status.TO_CONFIRM;
            reason = UNKNOWN_HOLIDAYS;
        } else if (at.calendar() != null && at.calendar().publicHoliday(day) == Calendar.Day.YES) {
            status = Status.TO_CONFIRM;
            reason = HOLIDAY;
        }
        ZoneId zone = at.calendar() == null ? null : at.calendar().zone();
        if (passage.times().isEmpty()) {
            visits.add(new Visit(at.stop(), passage, day, null, zone, status, reason));
        }
        for (Passage.Hours hours : passage.times()) {
            visits.add(new Visit(at.stop(), passage, day, hours, zone, status, reason));
        }
    }

    /** Whether a day is one of the holidays on which it does not run. */
    private static Calendar.Day holiday(@Nullable Calendar calendar, Passage.Off off, LocalDate day) {
        if (off.equals(Passage.Off.NEVER)) {
            return Calendar.Day.NO;
        }
        if (calendar == null) {
            return Calendar.Day.UNKNOWN;
        }
        List<Calendar.Day> days = new ArrayList<>();
        if (off.publicHolidays()) {
            days.add(calendar.publicHoliday(day));
        }
        if (off.schoolHolidays()) {
            days.add(calendar.schoolHoliday(day));
        }
        return days.contains(Calendar.Day.YES)
                ? Calendar.Day.YES
                : days.contains(Calendar.Day.UNKNOWN) ? Calendar.Day.UNKNOWN : Calendar.Day.NO;
    }

    /** The days by rule and by date, holidays apart. */
    static List<LocalDate> days(Passage.Days days, LocalDate from, LocalDate to) {
        TreeSet<LocalDate> all = new TreeSet<>();
        if (days.rule() != null) {
            LocalDate last = days.until();
            LocalDate first = days.from() != null && days.from().isAfter(from) ? days.from() : from;
            LocalDate end = last == null || !last.isBefore(to) ? to : last.plusDays(1);
            if (first.isBefore(end)) {
                all.addAll(new Recurrence(days.rule(), days.from()).days(first, end));
            }
        }
        days.dates().stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(to))
                .forEach(all::add);
        days.except().forEach(all::remove);
        return List.copyOf(all);
    }

    private Optional<Calendar> calendar(Stop stop) {
        String own = stop.address().inseeCode();
        return Optional.ofNullable(own == null ? facts.calendarInseeCode() : own)
                .flatMap(calendars::find);
    }
}
