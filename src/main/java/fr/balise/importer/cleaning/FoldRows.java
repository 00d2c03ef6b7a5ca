package fr.balise.importer.cleaning;

import fr.balise.importer.reading.CellFlag;
import fr.balise.importer.reading.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes one row of several that are one venue, and several of that one again, so that each is still read by itself:
 * where the rows differ, a cell holds the texts of all of them, one behind the other.
 */
public final class FoldRows {
    /** The picture of a record separator: people can read it, and no list has it. */
    static final char SEPARATOR = '␞';

    private FoldRows() {}

    /**
     * One row of all: its number is that of the first. A single row comes back as it is.
     *
     * @param rows at least one, in the order of the file
     */
    public static RawRow unite(List<RawRow> rows) {
        RawRow first = rows.get(0);
        if (rows.size() == 1 && first.cells().values().stream().noneMatch(text -> text.indexOf(SEPARATOR) >= 0)) {
            return first;
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column ->
                cells.put(column, unite(rows, row -> row.cells().getOrDefault(column, ""))));
        boolean ragged = rows.stream()
                .anyMatch(row -> row.surplus() != null || row.cells().size() < columns.size());
        Set<CellFlag> flags = new LinkedHashSet<>();
        rows.forEach(row -> flags.addAll(row.flags()));
        return new RawRow(
                first.number(),
                cells,
                ragged ? unite(rows, row -> row.surplus() == null ? "" : row.surplus()) : null,
                List.copyOf(flags),
                first.line());
    }

    private static String unite(List<RawRow> rows, Function<RawRow, String> text) {
        List<String> texts = rows.stream()
                .map(text)
                .map(each -> each.replace(SEPARATOR, ' '))
                .toList();
        return texts.stream().distinct().count() == 1 ? texts.get(0) : String.join("" + SEPARATOR, texts);
    }

    /** The rows that a united one was made of, without the columns that none of them filled. */
    static List<Map<String, String>> apart(RawRow row) {
        List<Map<String, String>> rows = new ArrayList<>();
        row.cells().forEach((column, text) -> {
            List<String> texts = CutText.pieces(text, List.of("" + SEPARATOR));
            for (int i = rows.size(); i < texts.size(); i++) {
                rows.add(new LinkedHashMap<>());
            }
        });
        row.cells().forEach((column, text) -> {
            List<String> texts = CutText.pieces(text, List.of("" + SEPARATOR));
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).put(column, texts.size() == 1 ? text : i < texts.size() ? texts.get(i) : "");
            }
        });
        return rows.isEmpty() ? List.of(Map.of()) : rows;
    }
}
