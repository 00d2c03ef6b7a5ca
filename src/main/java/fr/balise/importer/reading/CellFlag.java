package fr.balise.importer.reading;

/**
 * Something that reading noticed about one cell.
 *
 * @param raw the text before, free of NUL, so that it can be stored
 * @param text the text in the row
 */
public record CellFlag(Kind kind, String column, String raw, String text) {
    /** What was noticed. */
    public enum Kind {
        /** {@code Ã©} became {@code é} again. */
        MOJIBAKE_REPAIRED,
        /** Characters are lost for good: the text has U+FFFD in their place. */
        LETTERS_DESTROYED
    }
}
