package fr.balise.importer.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read.
 *
 * @param number from 1, the header apart
 * @param cells text by column, in the order of the file, free of NUL; a column that a row of a CSV file lacks is missing
 *     here, in other formats it is empty
 * @param surplus cells beyond the header, joined by {@code |}; null when there are none
 * @param flags what was noticed about the cells
 * @param line physical line of the file where the row begins, from 1; null where the format has no lines
 */
public record RawRow(
        int number,
        Map<String, String> cells,
        @Nullable String surplus,
        List<CellFlag> flags,
        @Nullable Integer line) {

    /** A row of a format without lines. */
    public RawRow(int number, Map<String, String> cells, @Nullable String surplus, List<CellFlag> flags) {
        this(number, cells, surplus, flags, null);
    }

    /** A row about which nothing was noticed. */
    public RawRow(int number, Map<String, String> cells, @Nullable String surplus) {
        this(number, cells, surplus, List.of());
    }
}
