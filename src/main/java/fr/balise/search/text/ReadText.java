package fr.balise.search.text;

import jakarta.enterprise.context.ApplicationScoped;

/** Understands what people type, by the words that venues have. */
@ApplicationScoped
public class ReadText {
    /** A query without terms fits nothing. */
    public TextQuery read(String text, Dictionary dictionary) {
        throw new UnsupportedOperationException();
    }
}
