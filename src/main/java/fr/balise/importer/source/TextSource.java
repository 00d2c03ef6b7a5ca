package fr.balise.importer.source;

import java.util.List;

/** Where the text of a rule comes from. */
public sealed interface TextSource {
    /** The columns that it reads. */
    List<String> columns();

    /** The text of the first of these columns that says something. */
    record FirstColumn(List<String> columns) implements TextSource {}

    /** Constants of the mapping: several only in fields that take several. */
    record Constants(List<String> texts) implements TextSource {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** A text with columns in it. */
    record Filled(Template template) implements TextSource {
        @Override
        public List<String> columns() {
            return template.columns();
        }
    }

    /** The columns that say something, one behind the other. */
    record Joined(List<String> columns, String with) implements TextSource {}

    /**
     * Opening hours in one column per day, or two, Monday first.
     *
     * @param halves whether each day has a column for the morning and one for the afternoon
     */
    record Week(List<String> columns, boolean halves) implements TextSource {}
}
