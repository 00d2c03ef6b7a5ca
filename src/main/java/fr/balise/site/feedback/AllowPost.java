package fr.balise.site.feedback;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names POST where something else was refused (405): the form's is the one address of Balise that takes it. */
class AllowPost {
    private static final String TAKEN = "GET, HEAD, OPTIONS, POST";

    @ServerResponseFilter
    public void name(ContainerRequestContext request, ContainerResponseContext response) {
        boolean refused = response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode();
        if (refused && request.getUriInfo().getPath().endsWith("/signaler")) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, TAKEN);
        }
    }
}
