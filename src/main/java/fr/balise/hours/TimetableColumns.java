package fr.balise.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Timetables turned on their side, so that a question about a day reads one row of memory from end to end. */
final class TimetableColumns {
    private final LocalDate from;
    private final int days;
    /** For each weekday and timetable its pattern. */
    private final int[][] week;
    /** For each day of the window the timetables that are not as usual, and what they are. */
    private final int[][] unusual;

    private final int[][] unusualPatterns;
    private final List<ZoneId> zones = new ArrayList<>();
    private final byte[] zoneOf;

    TimetableColumns(List<Timetable> timetables, LocalDate from, int days) {
        this.from = from;
        this.days = days;
        int size = timetables.size();
        week = new int[7][size];
        zoneOf = new byte[size];
        int[] sizes = new int[days];
        for (int i = 0; i < size; i++) {
            Timetable table = timetables.get(i);
            for (int day = 0; day < 7; day++) {
                week[day][i] = table.week[day];
            }
            zoneOf[i] = zone(table.zone);
            Arrays.stream(table.days).forEach(day -> sizes[day]++);
        }
        unusual = new int[days][];
        unusualPatterns = new int[days][];
        for (int day = 0; day < days; day++) {
            unusual[day] = new int[sizes[day]];
            unusualPatterns[day] = new int[sizes[day]];
        }
        fill(timetables, sizes);
    }

    private void fill(List<Timetable> timetables, int[] left) {
        for (int i = timetables.size() - 1; i >= 0; i--) {
            Timetable table = timetables.get(i);
            for (int exception = 0; exception < table.days.length; exception++) {
                int day = table.days[exception];
                int place = --left[day];
                unusual[day][place] = i;
                unusualPatterns[day][place] = table.patterns[exception];
            }
        }
    }

    private byte zone(ZoneId zone) {
        if (!zones.contains(zone)) {
            zones.add(zone);
        }
        return (byte) zones.indexOf(zone);
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(from.plusDays(days));
    }

    int zones() {
        return zones.size();
    }

    ZoneId zone(int index) {
        return zones.get(index);
    }

    /** The status of each timetable on a day of the usual week, from the status of each pattern. */
    byte[] usual(DayOfWeek day, byte[] byPattern) {
        int[] row = week[day.getValue() - 1];
        byte[] statuses = new byte[row.length];
        for (int i = 0; i < row.length; i++) {
            statuses[i] = byPattern[row[i]];
        }
        return statuses;
    }

    /** The status of each timetable on the date that it is in its zone, from the status of each pattern there. */
    byte[] dated(LocalDate[] dates, byte[][] byPattern) {
        byte[] statuses = new byte[zoneOf.length];
        int[][] rows = new int[dates.length][];
        for (int zone = 0; zone < rows.length; zone++) {
            rows[zone] = week[dates[zone].getDayOfWeek().getValue() - 1];
        }
        for (int i = 0; i < statuses.length; i++) {
            int zone = zoneOf[i];
            statuses[i] = byPattern[zone][rows[zone][i]];
        }
        Arrays.stream(dates).distinct().forEach(date -> unusual(statuses, dates, byPattern, date));
        return statuses;
    }

    private void unusual(byte[] statuses, LocalDate[] dates, byte[][] byPattern, LocalDate date) {
        if (!covers(date)) {
            for (int i = 0; i < statuses.length; i++) {
                boolean there = dates[zoneOf[i]].equals(date);
                statuses[i] = there ? HoursStatus.UNKNOWN.rank() : statuses[i];
            }
            return;
        }
        int day = (int) ChronoUnit.DAYS.between(from, date);
        for (int k = 0; k < unusual[day].length; k++) {
            int i = unusual[day][k];
            if (dates[zoneOf[i]].equals(date)) {
                statuses[i] = byPattern[zoneOf[i]][unusualPatterns[day][k]];
            }
        }
    }
}
