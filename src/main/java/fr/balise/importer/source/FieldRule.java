package fr.balise.importer.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to fill a field. After the text is found come, in this order and where they are not null: cutting, picking,
 * looking up.
 *
 * @param when whether the rule counts at all; null for always
 */
public record FieldRule(
        TextSource source,
        @Nullable Cut cut,
        @Nullable Pick pick,
        @Nullable Lookup lookup,
        @Nullable Condition when) {

    /**
     * Makes pieces of a text.
     *
     * @param marks what stands between the pieces
     * @param part the piece to keep, from 1, or from the end when negative; 0 keeps all
     */
    public record Cut(List<String> marks, int part) {}

    /** Keeps what an expression finds: this group of it, 0 for the whole. */
    public record Pick(LoosePattern pattern, int group) {}

    /** The text of a column, as it is. */
    public static FieldRule ofColumn(String column) {
        return new FieldRule(new TextSource.FirstColumn(List.of(column)), null, null, null, null);
    }

    /** The columns that it reads. */
    Stream<String> columns() {
        return Stream.concat(source.columns().stream(), when == null ? Stream.empty() : when.columns());
    }
}
