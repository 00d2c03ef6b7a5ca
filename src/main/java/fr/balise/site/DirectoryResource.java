package fr.balise.site;

import fr.balise.api.PlainAnswer;
import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Department;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.VenuePage;
import fr.balise.site.DirectorySearch.Group;
import fr.balise.site.DirectoryView.Entry;
import fr.balise.site.DirectoryView.Link;
import fr.balise.venue.VenueId;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The directory: departments, their communes, the venues of each. Every venue of Balise is on one of its pages. */
@Path(Directory.ROOT)
@Produces(MediaType.TEXT_HTML)
class DirectoryResource {
    private static final Link ROOT = new Link("Annuaire", Directory.ROOT);
    private static final int INSEE_LENGTH = 5;
    private static final Pattern DEPARTMENT = Pattern.compile("\\d{2}|2[AB]|9[78]\\d");
    private static final Pattern COMMUNE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

    private final DirectorySearch search;
    private final VenueLines lines;
    private final Gazetteers gazetteers;

    DirectoryResource(DirectorySearch search, VenueLines lines, Gazetteers gazetteers) {
        this.search = search;
        this.lines = lines;
        this.gazetteers = gazetteers;
    }

    @GET
    @Transactional
    public TemplateInstance departments() {
        List<Group> groups = search.listDepartments();
        List<Entry> entries = groups.stream()
                .map(this::department)
                // Those of which no commune is known come last.
                .sorted(Comparator.comparing((Entry entry) -> entry.code().isEmpty())
                        .thenComparing(Entry::code))
                .toList();
        return page("Annuaire des lieux", total(groups), Directory.ROOT, List.of(), entries);
    }

    @GET
    @Path("{department}")
    @Transactional
    public TemplateInstance department(@PathParam("department") String code) {
        List<Group> groups = DEPARTMENT.matcher(code).matches() ? search.listCommunes(code) : List.of();
        if (groups.isEmpty() && gazetteers.current().findDepartment(code).isEmpty()) {
            throw PlainAnswer.notFound("Aucun département n’a le code « " + code + " ».");
        }
        List<Entry> entries = groups.stream()
                .map(this::commune)
                .sorted(Comparator.comparing(entry -> NaturalOrder.key(entry.name())))
                .toList();
        String heading = departmentName(code) + " (" + code + ")";
        return page(heading, total(groups), Directory.ROOT + "/" + code, List.of(ROOT), entries);
    }

    @GET
    @Path("commune-inconnue")
    @Transactional
    public TemplateInstance unknown(@QueryParam("apres") @Nullable String after) {
        VenuePage page = search.listVenues("", cursor(after));
        return venues("Lieux dont la commune est inconnue", Directory.UNKNOWN, List.of(ROOT), page);
    }

    @GET
    @Path("{department}/{codeAndName}")
    @Transactional
    public Object commune(
            @PathParam("department") String department,
            @PathParam("codeAndName") String codeAndName,
            @QueryParam("apres") @Nullable String after) {
        String code = codeAndName.length() > INSEE_LENGTH ? codeAndName.substring(0, INSEE_LENGTH) : codeAndName;
        if (!COMMUNE.matcher(code).matches()) {
            throw PlainAnswer.notFound("Aucune commune n’a le code « " + code + " ».");
        }
        VenuePage page = search.listVenues(code, cursor(after));
        String name = communeName(code, page);
        if (name == null) {
            throw PlainAnswer.notFound("Aucune commune n’a le code « " + code + " ».");
        }
        String address = Directory.addressOf(code, name);
        if (!address.equals(Directory.ROOT + "/" + department + "/" + codeAndName)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(address))
                    .build();
        }
        String above = Directory.departmentOf(code);
        Link departmentLink = new Link(departmentName(above), Directory.ROOT + "/" + above);
        return venues(name, address, List.of(ROOT, departmentLink), page).render();
    }

    /** What is no id begins at the first page. */
    private static @Nullable String cursor(@Nullable String after) {
        return after != null && VenueId.isWellFormed(after) ? after : null;
    }

    private static TemplateInstance page(
            String heading, long count, String address, List<Link> trail, List<Entry> entries) {
        return Pages.directory(
                new DirectoryView(heading, Counted.venues(count), address, trail, entries, List.of(), null));
    }

    private TemplateInstance venues(String heading, String address, List<Link> trail, VenuePage page) {
        String next = page.next() == null ? null : address + "?apres=" + page.next();
        return Pages.directory(new DirectoryView(
                heading, Counted.venues(page.matched()), address, trail, List.of(), lines.of(page.venues()), next));
    }

    private Entry department(Group group) {
        if (group.code().isEmpty()) {
            return new Entry("", "Commune inconnue", Directory.UNKNOWN, Counted.venues(group.count()));
        }
        String address = Directory.ROOT + "/" + group.code();
        return new Entry(group.code(), departmentName(group.code()), address, Counted.venues(group.count()));
    }

    private Entry commune(Group group) {
        String name = gazetteers
                .current()
                .findByInsee(group.code())
                .map(Commune::name)
                .orElse(group.name());
        return new Entry("", name, Directory.addressOf(group.code(), name), Counted.venues(group.count()));
    }

    private String departmentName(String code) {
        return gazetteers.current().findDepartment(code).map(Department::name).orElse("Département " + code);
    }

    /** The official name; else that of the sources; null when there is neither, so no such commune. */
    private @Nullable String communeName(String code, VenuePage page) {
        return gazetteers
                .current()
                .findByInsee(code)
                .map(Commune::name)
                .orElseGet(() -> page.venues().stream()
                        .map(venue -> venue.facts().address().commune())
                        .findFirst()
                        .orElse(null));
    }

    private static long total(List<Group> groups) {
        return groups.stream().mapToLong(Group::count).sum();
    }
}
