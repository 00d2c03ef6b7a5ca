package fr.balise.site.directory;

import fr.balise.site.Directory;
import fr.balise.site.DirectoryView.Link;
import fr.balise.text.Folding;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Le paquet de ma commune": all its venues, and on request those around it, on one page to print, and as one file that
 * needs neither a connection nor scripts.
 */
@Path(Directory.ROOT + "/{department}/{codeAndName}")
@Produces(MediaType.TEXT_HTML)
class PackResource {
    static final String PAGE = "/paquet";
    private static final String FILE = "/paquet.html";

    private final DirectoryTrees trees;
    private final FindCommune communes;
    private final FillPack packs;
    private final PackStyle style;

    PackResource(DirectoryTrees trees, FindCommune communes, FillPack packs, PackStyle style) {
        this.trees = trees;
        this.communes = communes;
        this.packs = packs;
        this.style = style;
    }

    static String title(Place place) {
        return "Tous les lieux\u00a0: " + place.name();
    }

    @GET
    @Path("paquet")
    @Transactional
    public Object page(
            @PathParam("department") String department,
            @PathParam("codeAndName") String codeAndName,
            @QueryParam("rayon") @Nullable String radius,
            @Context UriInfo uri) {
        Asked asked = asked(codeAndName, radius);
        return asked.isAt(department, codeAndName)
                ? DirectoryPages.pack(view(asked, uri)).render()
                : Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create(asked.address(PAGE)))
                        .build();
    }

    @GET
    @Path("paquet.html")
    @Transactional
    public Response file(
            @PathParam("codeAndName") String codeAndName,
            @QueryParam("rayon") @Nullable String radius,
            @Context UriInfo uri) {
        Asked asked = asked(codeAndName, radius);
        PackView view = view(asked, uri);
        TemplateInstance file = DirectoryPages.packfile(view, style.element());
        String name = "balise-" + Folding.slug(view.place()) + "-"
                + view.made().machine().substring(0, 10) + ".html";
        return Response.ok(file.render(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Asked asked(String codeAndName, @Nullable String radius) {
        Place place = communes.get(trees.current(), codeAndName);
        return new Asked(place, communes.link(place), FillPack.radius(radius));
    }

    /** What a pack is asked for. */
    private record Asked(Place place, Link list, int kilometers) {
        boolean isAt(String department, String codeAndName) {
            return list.address().equals(Directory.ROOT + "/" + department + "/" + codeAndName);
        }

        String address(String form) {
            return list.address() + form + (kilometers == 0 ? "" : "?rayon=" + kilometers);
        }
    }

    private PackView view(Asked asked, UriInfo uri) {
        Link here = new Link("À emporter", asked.list().address() + PAGE);
        List<Link> above = new ArrayList<>(communes.above(asked.place()));
        above.add(asked.list());
        return packs.of(
                asked.place(),
                new PackAddresses(
                        Trail.base(uri),
                        here.address(),
                        asked.list().address(),
                        asked.address(FILE),
                        Trail.of(uri, above, here)),
                asked.kilometers());
    }
}
