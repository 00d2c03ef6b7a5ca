package fr.balise.site.opening;

import org.jspecify.annotations.Nullable;

/**
 * Something that is said in the language of the page, and beside it what a source says in its own French words, which
 * are not translated.
 *
 * @param words empty where the note alone is said
 * @param note null when the source says no more
 */
public record Said(String words, @Nullable String note) {

    static Said of(String words) {
        return new Said(words, null);
    }

    /** As one text, for a French page. */
    public String inFrench() {
        return note == null ? words : words + " (" + note + ")";
    }
}
