package fr.balise.site.feedback;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses with 405 what the form's address does not take, where Quarkus would say 404, and names POST among what it takes:
 * it is the one address of Balise that does.
 */
class AllowPost {
    private static final Set<String> TAKEN = Set.of("GET", "HEAD", "OPTIONS", "POST");

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        if (!TAKEN.contains(request.getMethod()) && isForm(request)) {
            throw new WebApplicationException(Status.METHOD_NOT_ALLOWED);
        }
    }

    @ServerResponseFilter
    public void name(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode() && isForm(request)) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST");
        }
    }

    private static boolean isForm(ContainerRequestContext request) {
        return request.getUriInfo().getPath().matches("/?lieux/[^/]+/signaler/?");
    }
}
