package fr.balise.importer.source;

import fr.balise.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of what texts mean.
 *
 * @param table by {@link #key}; nothing in the list where a text says nothing on purpose
 * @param fallback for a text that the table lacks; only with {@link Otherwise#VALUE}
 */
public record Lookup(
        Map<String, List<String>> table,
        Otherwise otherwise,
        @Nullable String fallback) {

    /** What becomes of a text that the table lacks. */
    public enum Otherwise {
        /** A finding says so. */
        REPORT,
        /** The text itself. */
        KEEP,
        /** Nothing, in silence. */
        NOTHING,
        /** A text that the mapping gives. */
        VALUE
    }

    /** Texts with the same key are the same: without case, accents and punctuation, unless there is nothing else. */
    public static String key(String text) {
        String words = Folding.words(text);
        return words.isEmpty() ? text.strip() : words;
    }

    /** What a text means; empty when the table lacks it. */
    public Optional<List<String>> find(String text) {
        return Optional.ofNullable(table.get(key(text)));
    }
}
