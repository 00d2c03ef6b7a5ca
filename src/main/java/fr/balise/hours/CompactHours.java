package fr.balise.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All schedules of a directory in a form that answers "open at" for a million venues in milliseconds: per weekday one
 * column of day patterns, shared by equal timetables, and for each day of a window the few that are not as usual. An
 * immutable snapshot; {@link #startingOn} makes the next one as days pass, with the same ids.
 *
 * <p>A date outside the window is UNKNOWN for all. Times of day are those of the clock at each venue, so that clock
 * changes need no care.
 */
public final class CompactHours {
    /** Two of each weekday at least, or there is no usual week. */
    private static final int FEWEST_DAYS = 14;

    private final LocalDate from;
    private final int days;
    private final List<Source> sources;
    private final List<DayPattern> patterns;
    private final List<Timetable> timetables;
    /** For each source its timetable. */
    private final int[] timetableOf;

    private final TimetableColumns columns;

    private record Source(Evaluation evaluation, Calendar calendar) {}

    private CompactHours(LocalDate from, int days, List<Source> sources, @Nullable CompactHours before) {
        if (days < FEWEST_DAYS) {
            throw new IllegalArgumentException("a window of less than " + FEWEST_DAYS + " days: " + days);
        }
        this.from = from;
        this.days = days;
        this.sources = sources;
        var patternIds = new HashMap<DayPattern, Integer>();
        var timetableIds = new HashMap<Timetable, Integer>();
        timetableOf = new int[sources.size()];
        for (int id = 0; id < timetableOf.length; id++) {
            Timetable table = timetable(id, patternIds, before);
            timetableOf[id] = timetableIds.computeIfAbsent(table, any -> timetableIds.size());
        }
        patterns = inOrder(patternIds);
        timetables = inOrder(timetableIds);
        columns = new TimetableColumns(timetables, from, days);
    }

    /** Collects schedules; give equal values the same Evaluation and equal places the same Calendar, to have them shared. */
    public static final class Builder {
        private final Map<Source, Integer> ids = new HashMap<>();
        private final List<Source> sources = new ArrayList<>();

        /** The id of the schedule at this place, from 0 on. */
        public int add(Evaluation evaluation, Calendar calendar) {
            return ids.computeIfAbsent(new Source(evaluation, calendar), source -> {
                sources.add(source);
                return sources.size() - 1;
            });
        }

        /**
         * Evaluates all that was added, for a window of days.
         *
         * @param from give the day before today, so that it is today in Tahiti as well
         * @param days 14 or more
         * @throws IllegalArgumentException when there are fewer: no usual week could be told
         */
        public CompactHours build(LocalDate from, int days) {
            return new CompactHours(from, days, List.copyOf(sources), null);
        }
    }

    /** The same schedules for a window of the same length that starts on another day; evaluates only what is new. */
    public CompactHours startingOn(LocalDate day) {
        return new CompactHours(day, days, sources, this);
    }

    /** Whether a question about the day can be answered. */
    public boolean covers(LocalDate date) {
        return columns.covers(date);
    }

    /** How many different timetables there are, at most as many as schedules were added. */
    public int distinct() {
        return timetables.size();
    }

    /** "Open now": each venue by its own clock. */
    public HoursMatches at(Instant instant) {
        var dates = new LocalDate[columns.zones()];
        var byPattern = new byte[columns.zones()][];
        for (int zone = 0; zone < dates.length; zone++) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, columns.zone(zone));
            int minute = minute(local.toLocalTime());
            dates[zone] = local.toLocalDate();
            byPattern[zone] = best(minute, minute + 1);
        }
        return matches(columns.dated(dates, byPattern));
    }

    /** "Open on 28 November at 10": when the clock of each venue shows that. */
    public HoursMatches at(LocalDateTime local) {
        int minute = minute(local.toLocalTime());
        return on(local.toLocalDate(), minute, minute + 1);
    }

    /** "Open on that day": at any time of it. */
    public HoursMatches on(LocalDate date) {
        return on(date, 0, Strokes.DAY);
    }

    /** "Open that evening": at any time of the day from the given one on. */
    public HoursMatches after(LocalDate date, LocalTime time) {
        return on(date, minute(time), Strokes.DAY);
    }

    /** "Open this week": on any of the days, both included. */
    public HoursMatches between(LocalDate first, LocalDate last) {
        HoursMatches best = on(first);
        for (LocalDate date = first.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            best = best.or(on(date));
        }
        return best;
    }

    /** "Open on Tuesdays at 10", in the usual week. */
    public HoursMatches usuallyAt(DayOfWeek day, LocalTime time) {
        return usually(day, minute(time), minute(time) + 1);
    }

    /** "Open on Saturdays", in the usual week. */
    public HoursMatches usuallyOn(DayOfWeek day) {
        return usually(day, 0, Strokes.DAY);
    }

    /** "Open on Tuesdays after 18 h", in the usual week. */
    public HoursMatches usuallyAfter(DayOfWeek day, LocalTime time) {
        return usually(day, minute(time), Strokes.DAY);
    }

    /** "Open after 18 h", on any day of the usual week. */
    public HoursMatches usuallyAfter(LocalTime time) {
        HoursMatches best = usuallyAfter(DayOfWeek.MONDAY, time);
        for (DayOfWeek day = DayOfWeek.TUESDAY; day != DayOfWeek.MONDAY; day = day.plus(1)) {
            best = best.or(usuallyAfter(day, time));
        }
        return best;
    }

    private HoursMatches usually(DayOfWeek day, int minute, int end) {
        return matches(columns.usual(day, best(minute, end)));
    }

    private HoursMatches on(LocalDate date, int minute, int end) {
        var dates = new LocalDate[columns.zones()];
        var byPattern = new byte[columns.zones()][];
        Arrays.fill(dates, date);
        Arrays.fill(byPattern, best(minute, end));
        return matches(columns.dated(dates, byPattern));
    }

    private HoursMatches matches(byte[] statuses) {
        return new HoursMatches(statuses, timetableOf);
    }

    private byte[] best(int minute, int end) {
        byte[] byPattern = new byte[patterns.size()];
        for (int i = 0; i < byPattern.length; i++) {
            byPattern[i] = patterns.get(i).best(minute, end);
        }
        return byPattern;
    }

    private Timetable timetable(int id, Map<DayPattern, Integer> ids, @Nullable CompactHours before) {
        int[] byDay = new int[days];
        Source source = sources.get(id);
        for (int day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            DayPattern pattern = before != null && before.covers(date)
                    ? before.pattern(id, date)
                    : DayPattern.of(source.evaluation.plan(date, source.calendar));
            byDay[day] = ids.computeIfAbsent(pattern, any -> ids.size());
        }
        return Timetable.of(source.calendar.zone(), from, byDay);
    }

    private DayPattern pattern(int id, LocalDate date) {
        Timetable table = timetables.get(timetableOf[id]);
        return patterns.get(table.pattern(from, (int) ChronoUnit.DAYS.between(from, date)));
    }

    private static <T> List<T> inOrder(Map<T, Integer> ids) {
        var list = new ArrayList<T>(ids.keySet());
        list.sort(Comparator.comparing(ids::get));
        return List.copyOf(list);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
