package fr.balise.api;

import fr.balise.search.live.DataVersion;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** {@link Caching} for answers that resources give as objects, on a worker thread: asks the database for its version first. */
@Provider
@Cached
class CachingFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String FORM = "balise.form";

    private final Caching caching;
    private final DataVersion versions;

    CachingFilter(Caching caching, DataVersion versions) {
        this.caching = caching;
        this.versions = versions;
    }

    /** What was asked for, and what the answer will be made of. */
    private record Question(Caching.Asked asked, Caching.Form form) {}

    @Override
    public void filter(ContainerRequestContext request) {
        Caching.Asked asked = Caching.Asked.of(request);
        // Which of its types an answer will have depends on what is accepted, and so does its tag.
        String accepted = String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT));
        Caching.Form form = new Caching.Form(accepted, versions.ofDatabase(), Lasting.FOR_THE_MINUTE);
        caching.findKnown(asked, form)
                .ifPresentOrElse(request::abortWith, () -> request.setProperty(FORM, new Question(asked, form)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(FORM) instanceof Question question && response.getStatus() == 200) {
            caching.with(Response.ok(), question.asked(), question.form())
                    .build()
                    .getHeaders()
                    .forEach((name, values) -> response.getHeaders().put(name, values));
        }
    }
}
