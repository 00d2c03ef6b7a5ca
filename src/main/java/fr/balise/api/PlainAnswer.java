package fr.balise.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** An error whose message is written for the person who asked, in French. */
public class PlainAnswer extends WebApplicationException {
    private static final long serialVersionUID = 1;

    private PlainAnswer(String message, Response.Status status) {
        super(message, status);
    }

    public static PlainAnswer notFound(String message) {
        return new PlainAnswer(message, Response.Status.NOT_FOUND);
    }
}
