package fr.balise.importer.source;

import fr.balise.text.Folding;
import java.util.Collection;
import java.util.List;

/** What a condition asks of one cell. Texts are compared without case, accents and punctuation. */
public sealed interface CellTest {

    /** The whole cell is one of these. */
    record Is(List<String> keys) implements CellTest {
        static Is of(Collection<String> texts) {
            return new Is(texts.stream().map(Lookup::key).toList());
        }
    }

    /** The cell has one of these words, or several words in a row, between blanks. */
    record HasWord(List<String> words) implements CellTest {
        static HasWord of(Collection<String> texts) {
            return new HasWord(
                    texts.stream().map(text -> " " + Folding.words(text) + " ").toList());
        }
    }

    /** An expression finds something in the cell. */
    record Matches(LoosePattern pattern) implements CellTest {}

    /** The cell says something, or says nothing. */
    record Filled(boolean wanted) implements CellTest {}

    /** The cell has bold letters, as HTML writes them; or has none. */
    record Bold(boolean wanted) implements CellTest {}
}
