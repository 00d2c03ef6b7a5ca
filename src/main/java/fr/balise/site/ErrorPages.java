package fr.balise.site;

import fr.balise.api.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Dresses the problems of pages in HTML; those of the API stay as they are. */
class ErrorPages {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    @ServerResponseFilter
    public void dress(ContainerRequestContext request, ContainerResponseContext response) {
        boolean page = !request.getUriInfo().getPath().startsWith("/api");
        if (page && response.getEntity() instanceof Problem problem) {
            response.setEntity(Pages.error(problem).render(), new Annotation[0], HTML);
        }
    }
}
