package fr.balise.hours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what is said of each day and writes it as one {@code opening_hours} value: equal days in one rule. */
final class Schedule {
    private final Map<Integer, String> byDay = new TreeMap<>();
    private final Map<String, String> byDayOfMonth = new LinkedHashMap<>();
    private final Set<Integer> closed = new TreeSet<>();
    private String scope = "";
    private String comment = "";
    private boolean closedInSchoolHolidays;

    /** False when one of the days has hours already: nothing tells then whether these replace or extend them. */
    boolean add(Days days, String hours) {
        for (int day : days.plain()) {
            if (byDay.putIfAbsent(day, hours) != null) {
                return false;
            }
        }
        for (String day : days.ofMonth()) {
            if (byDayOfMonth.putIfAbsent(day, hours) != null) {
                return false;
            }
        }
        return true;
    }

    void replace(int day, String hours) {
        byDay.put(day, hours);
    }

    void close(Set<Integer> days) {
        closed.addAll(days);
    }

    void closeInSchoolHolidays() {
        closedInSchoolHolidays = true;
    }

    void limit(String months) {
        scope = scope.isEmpty() ? months : scope + " " + months;
    }

    void comment(String words) {
        comment = " \"" + words + "\"";
    }

    /** Whether a month's day such as {@code Sa[1]} meets the same day of every week, which leaves two readings. */
    boolean isContradictory() {
        return byDayOfMonth.keySet().stream()
                .anyMatch(day -> byDay.containsKey(Days.NAMES.indexOf(day.substring(0, 2)))
                        || closed.contains(Days.NAMES.indexOf(day.substring(0, 2))));
    }

    /** Empty when nothing is ever open. Days that are said to be closed are left out; public holidays are told. */
    String write() {
        var open = new TreeMap<>(byDay);
        open.keySet().removeAll(closed);
        var groups = new LinkedHashMap<String, Set<Integer>>();
        open.forEach((day, hours) ->
                groups.computeIfAbsent(hours, any -> new TreeSet<>()).add(day));
        List<String> rules = new ArrayList<>();
        groups.forEach((hours, days) -> rules.add(rule(Days.write(days), hours)));
        byDayOfMonth.forEach((day, hours) -> rules.add(rule(day, hours)));
        if (rules.isEmpty()) {
            return "";
        }
        if (closed.contains(Days.PUBLIC_HOLIDAY)) {
            rules.add("PH off");
        }
        if (closedInSchoolHolidays) {
            rules.add("SH off");
        }
        return String.join("; ", rules);
    }

    private String rule(String days, String hours) {
        return (scope.isEmpty() ? "" : scope + " ") + (days + " " + hours + comment).replace("  ", " ");
    }
}
