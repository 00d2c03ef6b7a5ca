package fr.balise.importer.fetching;

import org.jspecify.annotations.Nullable;

/** A delivery that can't be had. The message is a finished French sentence: what, where, what to do. */
public final class FetchProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    FetchProblem(String sentence) {
        this(sentence, null);
    }

    FetchProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
