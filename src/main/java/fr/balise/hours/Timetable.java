package fr.balise.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * A schedule at a place for a window of days: the usual week, and the days that are not as usual. Days are ids of shared
 * {@link DayPattern}s. Equal timetables are kept once.
 */
final class Timetable {
    final ZoneId zone;
    /** Seven ids, Monday first: for each weekday the pattern most of its days in the window have. */
    final int[] week;
    /** Indexes of days in the window, rising. */
    final int[] days;
    /** The patterns of {@link #days}. */
    final int[] patterns;

    private Timetable(ZoneId zone, int[] week, int[] days, int[] patterns) {
        this.zone = zone;
        this.week = week;
        this.days = days;
        this.patterns = patterns;
    }

    static Timetable of(ZoneId zone, LocalDate from, int[] byDay) {
        int first = from.getDayOfWeek().getValue() - 1;
        int[] week = new int[7];
        for (int offset = 0; offset < 7; offset++) {
            week[(first + offset) % 7] = mostFrequent(byDay, offset);
        }
        int[] days = new int[byDay.length];
        int[] patterns = new int[byDay.length];
        int size = 0;
        for (int day = 0; day < byDay.length; day++) {
            if (byDay[day] != week[(first + day) % 7]) {
                days[size] = day;
                patterns[size++] = byDay[day];
            }
        }
        return new Timetable(zone, week, Arrays.copyOf(days, size), Arrays.copyOf(patterns, size));
    }

    /** Of several that are as frequent, the one that comes first. */
    private static int mostFrequent(int[] byDay, int offset) {
        int best = byDay[offset];
        int times = 0;
        for (int day = offset; day < byDay.length; day += 7) {
            int count = 0;
            for (int other = offset; other < byDay.length; other += 7) {
                count += byDay[other] == byDay[day] ? 1 : 0;
            }
            if (count > times) {
                times = count;
                best = byDay[day];
            }
        }
        return best;
    }

    int pattern(LocalDate from, int day) {
        int exception = Arrays.binarySearch(days, day);
        return exception >= 0 ? patterns[exception] : week[(from.getDayOfWeek().getValue() - 1 + day) % 7];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timetable table
                && zone.equals(table.zone)
                && Arrays.equals(week, table.week)
                && Arrays.equals(days, table.days)
                && Arrays.equals(patterns, table.patterns);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(week) + Arrays.hashCode(days)) + Arrays.hashCode(patterns);
    }
}
