package fr.balise.embedded;

import org.jspecify.annotations.Nullable;

/** The private PostGIS cannot run. The message is for people: what happened, where, and what to do, in French. */
public class EmbeddedPostgisException extends Exception {

    private static final long serialVersionUID = 1L;

    public EmbeddedPostgisException(String message) {
        this(message, null);
    }

    public EmbeddedPostgisException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
