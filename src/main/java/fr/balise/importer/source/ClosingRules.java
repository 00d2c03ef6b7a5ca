package fr.balise.importer.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a row says that a venue is closed, beside its name: what the standard has no field for.
 *
 * @param text {@code fermeture}: prose about a closing, read as it is in names
 * @param state {@code ferme}: {@code definitivement}, {@code temporairement} or {@code non}
 */
public record ClosingRules(List<FieldRule> text, List<FieldRule> state) {
    /** Only names tell. */
    public static final ClosingRules NONE = new ClosingRules(List.of(), List.of());

    static final String TEXT_KEY = "fermeture";
    static final String STATE_KEY = "ferme";
    /** The only words that {@code ferme} may give. */
    public static final String FOR_GOOD = "definitivement";
    /** Closed for a time. */
    public static final String FOR_NOW = "temporairement";

    static final List<String> STATES = List.of(FOR_GOOD, FOR_NOW, "non");

    Stream<FieldRule> all() {
        return Stream.concat(text.stream(), state.stream());
    }
}
