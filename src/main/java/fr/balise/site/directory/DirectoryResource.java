package fr.balise.site.directory;

import fr.balise.api.PlainAnswer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.site.Counted;
import fr.balise.site.Directory;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.VenueLines;
import fr.balise.site.directory.CommuneView.Part;
import fr.balise.site.directory.PlacesView.Entry;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The directory: departments, their communes, the venues of each. Every venue of Balise is on one of its pages. */
@Path(Directory.ROOT)
@Produces(MediaType.TEXT_HTML)
class DirectoryResource {
    static final Link ROOT = new Link("Annuaire", Directory.ROOT);

    /** How many venues one part of a list has: a page of about 100 kB, a tenth of it on its way. */
    static final int PAGE = 100;

    private static final Pattern DEPARTMENT = Pattern.compile("\\d{2}|2[AB]|9[78]\\d");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private final DirectorySearch search;
    private final DirectoryTrees trees;
    private final FindCommune communes;
    private final TellPlaces tell;
    private final VenueLines lines;
    private final Gazetteers gazetteers;

    DirectoryResource(
            DirectorySearch search,
            DirectoryTrees trees,
            FindCommune communes,
            TellPlaces tell,
            VenueLines lines,
            Gazetteers gazetteers) {
        this.search = search;
        this.trees = trees;
        this.communes = communes;
        this.tell = tell;
        this.lines = lines;
        this.gazetteers = gazetteers;
    }

    @GET
    @Transactional
    public TemplateInstance departments() {
        DirectoryTree tree = trees.current();
        return DirectoryPages.places(new PlacesView(
                "Annuaire des lieux",
                Counted.venues(tree.total()),
                Directory.ROOT,
                null,
                tell.departments(tree),
                tell.departmentsWithout(tree)));
    }

    @GET
    @Path("{department}")
    @Transactional
    public TemplateInstance department(@PathParam("department") String code, @Context UriInfo uri) {
        DirectoryTree tree = trees.current();
        List<Place> places = DEPARTMENT.matcher(code).matches() ? tree.communesOf(code) : List.of();
        if (places.isEmpty() && gazetteers.current().findDepartment(code).isEmpty()) {
            throw PlainAnswer.notFound("Aucun département n’a le code « " + code + " ».");
        }
        Link here = tell.numberedDepartment(code);
        return DirectoryPages.places(new PlacesView(
                here.words(),
                Counted.venues(tree.countOf(code)),
                here.address(),
                Trail.of(uri, List.of(ROOT), here),
                tell.communes(places),
                List.of()));
    }

    @GET
    @Path("commune-inconnue")
    @Transactional
    public TemplateInstance unknown(@QueryParam("page") @Nullable String page, @Context UriInfo uri) {
        long count = trees.current().unknown();
        Link here = new Link("Lieux dont la commune est inconnue", Directory.UNKNOWN);
        Part part = part(page, count, here.address());
        return DirectoryPages.commune(new CommuneView(
                here.words(),
                Counted.venues(count),
                address(here.address(), part.number()),
                Trail.of(uri, List.of(ROOT), here),
                List.of(),
                "Liste des lieux",
                lines.of(search.listVenues(List.of(""), part.first() - 1, PAGE)),
                part,
                null));
    }

    @GET
    @Path("{department}/{codeAndName}")
    @Transactional
    public Object commune(
            @PathParam("department") String department,
            @PathParam("codeAndName") String codeAndName,
            @QueryParam("page") @Nullable String page,
            @Context UriInfo uri) {
        DirectoryTree tree = trees.current();
        Place place = communes.get(tree, codeAndName);
        Link here = communes.link(place);
        if (!here.address().equals(Directory.ROOT + "/" + department + "/" + codeAndName)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(here.address()))
                    .build();
        }
        Part part = part(page, place.own(), here.address());
        List<Entry> parts = place.parts().stream().map(tell::commune).toList();
        return DirectoryPages.commune(new CommuneView(
                        here.words(),
                        Counted.venues(place.total()),
                        address(here.address(), part.number()),
                        Trail.of(uri, communes.above(place), here),
                        parts,
                        parts.isEmpty() ? "Liste des lieux" : "Lieux dont l’arrondissement n’est pas connu",
                        place.own() == 0
                                ? List.of()
                                : lines.of(search.listVenues(place.codes(), part.first() - 1, PAGE)),
                        part,
                        new Link(PackResource.title(place), here.address() + PackResource.PAGE)))
                .render();
    }

    /** What is no number begins at the first part; a part that is not there any more is no page. */
    private static Part part(@Nullable String given, long count, String address) {
        int number = given != null && NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 1;
        int last = (int) Math.max(1, (count + PAGE - 1) / PAGE);
        if (number > last) {
            throw PlainAnswer.notFound("Cette liste n’a que " + Counted.of(last, "page", "pages") + ".");
        }
        return new Part(
                number,
                last,
                (number - 1) * PAGE + 1,
                number == 1 ? null : address(address, number - 1),
                number == last ? null : address(address, number + 1));
    }

    private static String address(String list, int number) {
        return number == 1 ? list : list + "?page=" + number;
    }
}
