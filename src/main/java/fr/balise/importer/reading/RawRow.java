package fr.balise.importer.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read.
 *
 * @param number from 1, the header apart
 * @param cells text by column, in the order of the file; a column that the row lacks is missing here
 * @param surplus cells beyond the header, joined by {@code |}; null when there are none
 */
public record RawRow(
        int number, Map<String, String> cells, @Nullable String surplus) {}
