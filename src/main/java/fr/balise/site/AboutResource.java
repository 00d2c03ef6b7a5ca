package fr.balise.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page on Balise itself: what it is, where its data come from, how to reuse them, what it knows of visitors. */
@Path("/a-propos")
@Produces(MediaType.TEXT_HTML)
class AboutResource {
    private final MapSettings map;

    AboutResource(MapSettings map) {
        this.map = map;
    }

    @GET
    public TemplateInstance about() {
        return Pages.about(map);
    }
}
