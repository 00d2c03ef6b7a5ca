package fr.balise.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days of one clause, in the words of OpenStreetMap.
 *
 * @param plain days of every week, 0 for Monday to 6 for Sunday, and {@link #PUBLIC_HOLIDAY}
 * @param ofMonth days such as {@code Sa[1]}, only where there is no plain one
 * @param listed whether several days were named one by one
 */
record Days(Set<Integer> plain, List<String> ofMonth, boolean listed) {
    static final int PUBLIC_HOLIDAY = 7;
    static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH");

    /** All seven days of the week. */
    static Set<Integer> week() {
        return new TreeSet<>(List.of(0, 1, 2, 3, 4, 5, 6));
    }

    /** The days from one to the other, over the end of the week where need be. */
    static Set<Integer> range(int first, int last) {
        var days = new TreeSet<Integer>();
        for (int day = first; day != last; day = (day + 1) % 7) {
            days.add(day);
        }
        days.add(last);
        return days;
    }

    /** {@code Mo-We,Fr}: three or more in a row become a range. */
    static String write(Set<Integer> days) {
        var parts = new ArrayList<String>();
        var sorted = new ArrayList<>(new TreeSet<>(days));
        int i = 0;
        while (i < sorted.size()) {
            int run = i;
            while (run + 1 < sorted.size() && sorted.get(run + 1) == sorted.get(run) + 1 && sorted.get(run + 1) < 7) {
                run++;
            }
            boolean range = run - i >= 2;
            String first = NAMES.get(sorted.get(i));
            parts.add(range ? first + "-" + NAMES.get(sorted.get(run)) : first);
            i = range ? run + 1 : i + 1;
        }
        return String.join(",", parts);
    }
}
