package fr.balise.importer.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds opening hours that have a column for each day, or for each half day: {@code Lundi matin}, {@code horaires_mardi}. */
final class WeekColumns {
    private static final List<String> DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final Pattern DAY = Pattern.compile("\\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b");
    private static final Pattern MORNING = Pattern.compile("\\b(matin|am|matinee)\\b");
    private static final Pattern AFTERNOON = Pattern.compile("\\b(apres midi|apresmidi|pm|aprem|ap midi)\\b");
    private static final int FEWEST_DAYS = 5;

    private WeekColumns() {}

    /**
     * Columns of a week.
     *
     * @param columns Monday first, without gaps
     */
    record Week(List<String> columns, boolean halves) {}

    /** The first week among the columns; without columns when there is none. */
    static Week find(List<String> columns) {
        Map<String, Map<Integer, String>> kinds = new LinkedHashMap<>();
        for (String column : columns) {
            String words = ColumnNames.words(column);
            Matcher day = DAY.matcher(words);
            if (day.find()) {
                int number = DAYS.indexOf(day.group(1));
                String rest = day.replaceAll("").strip();
                boolean afternoon = AFTERNOON.matcher(rest).find();
                boolean half = afternoon || MORNING.matcher(rest).find();
                String kind = half
                        ? MORNING.matcher(AFTERNOON.matcher(rest).replaceAll(""))
                                        .replaceAll("")
                                        .strip() + " halves"
                        : rest;
                kinds.computeIfAbsent(kind, any -> new LinkedHashMap<>())
                        .putIfAbsent(half ? number * 2 + (afternoon ? 1 : 0) : number, column);
            }
        }
        for (Map.Entry<String, Map<Integer, String>> kind : kinds.entrySet()) {
            boolean halves = kind.getKey().endsWith(" halves");
            List<String> found = inOrder(kind.getValue());
            if (found.size() >= (halves ? 2 * FEWEST_DAYS : FEWEST_DAYS)) {
                return new Week(found, halves);
            }
        }
        return new Week(List.of(), false);
    }

    private static List<String> inOrder(Map<Integer, String> byNumber) {
        List<String> columns = new ArrayList<>();
        for (int number = 0; byNumber.containsKey(number); number++) {
            columns.add(byNumber.get(number));
        }
        return columns;
    }
}
