package fr.balise.site.directory;

import fr.balise.api.PlainAnswer;
import fr.balise.search.live.DataVersion;
import fr.balise.site.Directory;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells search engines of all pages: {@code /sitemap.xml} leads to parts of at most {@value SitemapPart#MOST} addresses.
 * They travel compressed where that is asked for.
 */
@Path("/")
@Produces(MediaType.APPLICATION_XML)
class SitemapResource {
    /** Pages that are always there. */
    static final List<String> PAGES = List.of("/", "/a-propos", "/arrets", "/sources", "/integrer", "/accessibilite");

    private static final String XML = MediaType.APPLICATION_XML + ";charset=UTF-8";
    private static final String PARTS = "/sitemap/";
    private static final int HOUR_SECONDS = 3600;

    private final DirectoryTrees trees;
    private final SitemapStore venues;
    private final DataVersion versions;

    SitemapResource(DirectoryTrees trees, SitemapStore venues, DataVersion versions) {
        this.trees = trees;
        this.venues = venues;
        this.versions = versions;
    }

    @GET
    @Path("sitemap.xml")
    @Transactional
    public Response index(@Context Request request, @Context UriInfo uri) {
        return answer(request, uri, () -> {
            SitemapXml xml = SitemapXml.ofSitemaps(Trail.base(uri));
            xml.add(PARTS + "pages.xml", null);
            SitemapPart.list(trees.current().total()).forEach(part -> xml.add(PARTS + part.name() + ".xml", null));
            return xml;
        });
    }

    /** The pages that are always there, and those of the directory: fewer than there are communes. */
    @GET
    @Path("sitemap/pages.xml")
    @Transactional
    public Response pages(@Context Request request, @Context UriInfo uri) {
        return answer(request, uri, () -> {
            SitemapXml xml = SitemapXml.ofPages(Trail.base(uri));
            PAGES.forEach(page -> xml.add(page, null));
            addDirectory(xml);
            return xml;
        });
    }

    private void addDirectory(SitemapXml xml) {
        DirectoryTree tree = trees.current();
        xml.add(Directory.ROOT, null);
        if (tree.unknown() > 0) {
            xml.add(Directory.UNKNOWN, null);
        }
        for (String department : tree.departments()) {
            xml.add(Directory.ROOT + "/" + department, null);
            for (Place commune : tree.communesOf(department)) {
                xml.add(Directory.addressOf(commune.code(), commune.name()), null);
                commune.parts().forEach(part -> xml.add(Directory.addressOf(part.code(), part.name()), null));
            }
        }
    }

    @GET
    @Path("sitemap/lieux{part:(-[^/]+)?}.xml")
    @Transactional
    public Response venues(@PathParam("part") String name, @Context Request request, @Context UriInfo uri) {
        SitemapPart part = SitemapPart.find(name.replaceFirst("^-", ""))
                .filter(known -> SitemapPart.list(trees.current().total()).contains(known))
                .orElseThrow(() -> PlainAnswer.notFound("Ce plan du site n’existe pas. Le sommaire : /sitemap.xml"));
        return answer(request, uri, () -> {
            SitemapXml xml = SitemapXml.ofPages(Trail.base(uri));
            venues.read(part, xml::add);
            return xml;
        });
    }

    /** 304 for who has it. The tag is a weak one, since the answer may travel compressed. */
    private Response answer(Request request, UriInfo uri, Supplier<SitemapXml> xml) {
        EntityTag tag = new EntityTag(
                versions.ofDatabase() + "-"
                        + Integer.toHexString(uri.getRequestUri().hashCode()),
                true);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                known != null ? known : Response.ok(xml.get().end(), XML);
        CacheControl hour = new CacheControl();
        hour.setMaxAge(HOUR_SECONDS);
        return answer.tag(tag).cacheControl(hour).build();
    }
}
