package fr.balise.site.directory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * Tells robots what to leave alone (RFC 9309): searches, of which there are endless many, forms, and other forms of what the
 * directory has. Everything that can be found is in the directory.
 */
@Path("/robots.txt")
class RobotsResource {
    static final List<String> CLOSED = List.of(
            // Searches: filters can be put together in endless ways. Pages of venues begin alike, without a question
            // mark.
            "/lieux?",
            "/?",
            "/arrets?",
            // Other forms of the same venues.
            "/annuaire/*/paquet",
            "/selection",
            "/carte-integree",
            "/code-qr",
            "/oembed",
            "/integrer?",
            "/*?caracteres=",
            "/*&caracteres=",
            // Forms, and what is only there for the scripts of the pages.
            "/lieux/*/signaler",
            "/hors-ligne",
            "/api/",
            "/q/");

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String robots(@Context UriInfo uri) {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        CLOSED.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        return text.append("Allow: /api/openapi\n\nSitemap: ")
                .append(Trail.base(uri))
                .append("/sitemap.xml\n")
                .toString();
    }
}
