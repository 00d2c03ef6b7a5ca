package fr.balise.importer.source;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.importer.reading.InputForm;
import fr.balise.venue.StandardField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One file {@code import/<id>.yaml}: a publisher's list and what its columns mean.
 *
 * @param id name of the file without its ending
 * @param territory codes of departments, comma-separated; null for the whole of France
 * @param rank 1 to 1000; where two sources state a field, the higher rank is believed
 * @param key columns that make a row the same row in the next delivery
 * @param ignore columns that are left out on purpose
 */
public record SourceMapping(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String publisher,
        @JsonProperty(required = true) String licence,
        @Nullable String homepage,
        @Nullable String territory,
        @JsonProperty(required = true) int rank,
        @JsonProperty("update_frequency") @Nullable String updateFrequency,
        @JsonProperty(required = true) Input input,
        @JsonProperty(required = true) List<String> key,
        List<String> ignore,

        @JsonProperty(required = true) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Map<StandardField, List<FieldRule>> fields,

        List<Example> examples) {

    /**
     * What is read. All but the file is detected where it is not stated: see {@link InputForm}.
     *
     * @param file relative to the home folder
     */
    public record Input(
            @JsonProperty(required = true) String file,
            InputForm.@Nullable Format format,
            @Nullable String encoding,
            @Nullable String separator,
            @Nullable String records,
            @Nullable String sheet,
            @Nullable String entry,
            @Nullable Integer header) {

        /** How the file is written, as far as that is stated. */
        public InputForm form() {
            return new InputForm(format, encoding, separator, records, sheet, entry, header);
        }
    }

    /**
     * One way to fill a field: the text of a column, or a constant, perhaps under a condition.
     *
     * @param column null when {@code value} is given, and the other way round
     */
    public record FieldRule(
            @Nullable String column,
            @Nullable String value,
            @Nullable Condition when) {}

    /**
     * Holds when the column has this word, case and accents apart.
     *
     * @param word one whole word, or several in a row
     */
    public record Condition(
            @JsonProperty(required = true) String column,
            @JsonProperty(required = true) String word) {}

    /**
     * A row and what must become of it; invented, never copied from the real file.
     *
     * @param expect properties of the open data that the venue must have
     * @param findings names of the kinds of finding that the row must leave, exactly
     */
    public record Example(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Map<String, String> row,
            @JsonProperty(required = true) Map<String, Object> expect,
            @Nullable List<String> findings) {}

    /** A list that the file leaves out arrives as null and is empty. */
    public SourceMapping {
        key = key == null ? List.of() : key;
        ignore = ignore == null ? List.of() : ignore;
        examples = examples == null ? List.of() : examples;
    }

    /**
     * Refuses a delivery without a column that the mapping reads: a renamed column would make every row a new one.
     *
     * @throws MappingProblem naming what is missing and what is there
     */
    public void requireColumns(List<String> present) {
        for (String column : usedColumns()) {
            if (!present.contains(column)) {
                String hint = Suggestion.nearest(column, present)
                        .map(near -> "vouliez-vous dire « " + near + " » ?")
                        .orElseGet(() -> "colonnes présentes : " + String.join(", ", present) + ".");
                throw new MappingProblem("import/" + id + ".yaml emploie la colonne « " + column + " », que "
                        + input.file() + " n'a pas ; rien n'est importé ; " + hint);
            }
        }
    }

    /** Columns that the mapping reads, in alphabetical order. */
    public Set<String> usedColumns() {
        Set<String> used = new TreeSet<>(key);
        fields.values().stream().flatMap(Collection::stream).forEach(rule -> {
            if (rule.column() != null) {
                used.add(rule.column());
            }
            if (rule.when() != null) {
                used.add(rule.when().column());
            }
        });
        return used;
    }
}
