package fr.balise.search;

import fr.balise.search.text.TextReaders;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes SQL of what people type, by the words that are in the database. */
@ApplicationScoped
class PostgisTexts {
    private final TextReaders readers;
    private final WordSearch words;

    PostgisTexts(TextReaders readers, WordSearch words) {
        this.readers = readers;
        this.words = words;
    }

    TextConditions read(String text) {
        return new TextConditions(readers.current().read(text, words), "vs");
    }
}
