package fr.balise.site.feedback;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * Whether a form was sent from a page of this site. Without cookies nobody can act in a visitor's name; but another site
 * could have the visitors of its pages send reports, each from an address of their own.
 */
final class SameOrigin {
    private SameOrigin() {}

    static boolean holds(HttpServerRequest request) {
        String fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null) {
            return fetched.equals("same-origin") || fetched.equals("none");
        }
        // Older browsers; a client that is no browser sends neither, and has no visitors.
        String origin = request.getHeader("Origin");
        return origin == null || isHost(origin, request.getHeader("Host"));
    }

    private static boolean isHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
