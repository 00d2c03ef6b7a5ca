package fr.balise.importer.cleaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that a mapping rule found for a field.
 *
 * @param column where it stood; null for a constant of the mapping
 * @param week hours that stood in several columns; null for all other texts
 */
record Cell(@Nullable String column, String text, @Nullable Week week) {

    /**
     * The texts of a week, Monday first.
     *
     * @param halves whether each day has two
     */
    record Week(List<String> texts, boolean halves) {}

    Cell(@Nullable String column, String text) {
        this(column, text, null);
    }
}
