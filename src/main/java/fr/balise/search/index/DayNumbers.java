package fr.balise.search.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for days of verification as they come, from 1, until all are known; 0 is no day. */
final class DayNumbers {
    private final Map<LocalDate, Integer> numbers = new HashMap<>();

    /** @param days the first ones */
    DayNumbers(LocalDate[] days) {
        for (LocalDate day : days) {
            number(day);
        }
    }

    /** @throws IllegalArgumentException when there are too many days */
    char number(@Nullable LocalDate day) {
        if (day == null) {
            return 0;
        }
        int number = numbers.computeIfAbsent(day, unused -> numbers.size() + 1);
        if (number > Character.MAX_VALUE) {
            throw new IllegalArgumentException("more than " + (int) Character.MAX_VALUE + " days of verification");
        }
        return (char) number;
    }

    /**
     * The days that some rows have, in the order of time.
     *
     * @param rows the number of each row; afterwards its place among those days, from 1
     */
    LocalDate[] inUse(char[] rows) {
        boolean[] used = new boolean[numbers.size() + 1];
        for (char number : rows) {
            used[number] = true;
        }
        LocalDate[] sorted = numbers.keySet().stream()
                .filter(day -> used[number(day)])
                .sorted()
                .toArray(LocalDate[]::new);
        char[] places = new char[used.length];
        for (int i = 0; i < sorted.length; i++) {
            places[number(sorted[i])] = (char) (i + 1);
        }
        for (int row = 0; row < rows.length; row++) {
            rows[row] = places[rows[row]];
        }
        return sorted;
    }
}
