package fr.balise.net;

import java.io.IOException;

/** A server sent more than was asked for; the rest was not read. */
public final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    AnswerTooLargeException(long mostBytes) {
        super("plus de " + mostBytes + " octets");
    }
}
