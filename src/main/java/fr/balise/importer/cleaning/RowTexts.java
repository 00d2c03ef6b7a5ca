package fr.balise.importer.cleaning;

import fr.balise.importer.source.Lookup;
import fr.balise.text.Folding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row in the forms that rules ask for; each form is made once, however often it is asked for. */
final class RowTexts {
    private static final Text NOTHING = new Text("");

    private final Map<String, String> cells;
    private final Map<String, Text> texts = new HashMap<>();

    RowTexts(Map<String, String> cells) {
        this.cells = cells;
    }

    /** One cell; empty where the row lacks the column. */
    Text get(String column) {
        String raw = cells.get(column);
        return raw == null || raw.isEmpty() ? NOTHING : texts.computeIfAbsent(column, unused -> new Text(raw));
    }

    /** A cell as it was read, and what it says. */
    static final class Text {
        private final String raw;
        private final String tidy;
        private final String plain;
        private @Nullable String words;
        private @Nullable String key;

        private Text(String raw) {
            this.raw = raw;
            this.tidy = PlainText.of(raw);
            this.plain = EmptyText.isEmpty(tidy) ? "" : tidy;
        }

        String raw() {
            return raw;
        }

        /** Without markup, white space tidied; empty where the cell says nothing, as {@code N/A} does. */
        String plain() {
            return plain;
        }

        /** As {@link #plain}, but {@code N/A} is {@code N/A}: conditions may ask for it. */
        String tidy() {
            return tidy;
        }

        boolean saysNothing() {
            return plain.isEmpty();
        }

        /** Folded, with a blank on either side. */
        String words() {
            if (words == null) {
                words = " " + Folding.words(tidy) + " ";
            }
            return words;
        }

        /** As tables compare it. */
        String key() {
            if (key == null) {
                key = Lookup.key(tidy);
            }
            return key;
        }
    }
}
