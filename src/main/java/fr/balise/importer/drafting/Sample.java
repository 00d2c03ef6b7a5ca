package fr.balise.importer.drafting;

import fr.balise.importer.reading.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The first rows of a list, by column. */
final class Sample {
    private static final int ROWS = 500;
    /** So many of the filled cells must look alike, in hundredths, for a column to be what they look like. */
    private static final int MOST = 80;

    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final List<Map<String, String>> whole = new ArrayList<>();
    private int rows;

    Sample(Delivery delivery) {
        delivery.columns().forEach(column -> columns.put(column, new ArrayList<>()));
        while (rows < ROWS && delivery.hasNext()) {
            Map<String, String> cells = delivery.next().cells();
            whole.add(cells);
            cells.forEach((column, text) ->
                    columns.computeIfAbsent(column, any -> new ArrayList<>()).add(text.strip()));
            rows++;
        }
    }

    int rows() {
        return rows;
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The cells that are not blank. */
    List<String> filled(String column) {
        return columns.getOrDefault(column, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether nearly all filled cells pass, and there are some. */
    boolean mostly(String column, Predicate<String> test) {
        List<String> filled = filled(column);
        long passing = filled.stream().filter(test).count();
        return passing > 0 && passing * 100 >= (long) filled.size() * MOST;
    }

    /** Whether each row has a text here, and each another. */
    boolean isUnique(String column) {
        List<String> filled = filled(column);
        return rows > 0 && filled.size() == rows && filled.stream().distinct().count() == rows;
    }

    /** In what rows of one key differ; empty when no key comes back, or rows that do are the same. */
    Set<String> differing(List<String> key) {
        Map<List<String>, Map<String, String>> first = new HashMap<>();
        Set<String> differing = new LinkedHashSet<>();
        for (Map<String, String> row : whole) {
            List<String> values = key.stream().map(column -> text(row, column)).toList();
            if (values.stream().noneMatch(String::isEmpty)) {
                Map<String, String> before = first.computeIfAbsent(values, any -> row);
                columns.keySet().stream()
                        .filter(column -> !text(before, column).equals(text(row, column)))
                        .forEach(differing::add);
            }
        }
        return differing;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
