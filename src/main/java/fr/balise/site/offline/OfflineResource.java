package fr.balise.site.offline;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reading without a connection: the page about it, and the service worker of all pages. */
@Path("/")
class OfflineResource {
    private final WorkerScript script;

    OfflineResource(WorkerScript script) {
        this.script = script;
    }

    @GET
    @Path("hors-ligne")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance offline() {
        return OfflinePages.offline();
    }

    /** At the root, since a worker serves the pages below its own address. Browsers ask for it anew each time. */
    @GET
    @Path("sw.js")
    @Produces("text/javascript")
    public Response worker() {
        return Response.ok(script.text(), "text/javascript;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .build();
    }
}
