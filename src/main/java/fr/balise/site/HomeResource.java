package fr.balise.site;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.opening.Openings;
import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.site.HomeView.Hidden;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The home page: filters, list and map. Its address holds the whole search, for scripts and without them alike. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<String> IN_FORM = Set.of("services", "typologie", "ouvert_a", "ouvert_le", "ouvert_apres");

    private final VenueSearch search;
    private final VenueLines lines;
    private final Openings openings;
    private final Gazetteers gazetteers;
    private final MapSettings map;

    HomeResource(VenueSearch search, VenueLines lines, Openings openings, Gazetteers gazetteers, MapSettings map) {
        this.search = search;
        this.lines = lines;
        this.openings = openings;
        this.gazetteers = gazetteers;
        this.map = map;
    }

    @GET
    @Transactional
    public Object home(@Context UriInfo uri) {
        LocalDate today = LocalDate.ofInstant(openings.now(), PARIS);
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        if (given.containsKey(WhenFields.DAY) || given.containsKey(WhenFields.TIME)) {
            return Response.seeOther(URI.create(address(uri, today))).build();
        }
        return page(VenueQuery.parse(known(uri), gazetteers.current()), today).render();
    }

    /** Where the form leads without scripts: the same search in the parameters that every search has. */
    private String address(UriInfo uri, LocalDate today) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        WhenFields when = new WhenFields(first(given, WhenFields.DAY), first(given, WhenFields.TIME));
        Map<String, List<String>> parameters = new HashMap<>(known(uri));
        parameters.keySet().removeIf(name -> name.startsWith("ouvert_"));
        when.parameters(today).forEach((name, value) -> parameters.put(name, List.of(value)));
        return SearchAddress.of(VenueQuery.parse(parameters, gazetteers.current()));
    }

    private static String first(MultivaluedMap<String, String> given, String name) {
        return Objects.requireNonNullElse(given.getFirst(name), "");
    }

    private TemplateInstance page(VenueQuery query, LocalDate today) {
        WhenFields when = WhenFields.of(query.openParameters());
        VenuePage page = search.find(query);
        VenueQuery first = query.page(query.limit(), null);
        boolean inArea = query.area().bbox() != null;
        HomeView view = new HomeView(
                Choice.services(query),
                Choice.typologies(query, search.countByTypology()),
                when.days(today),
                when.times(),
                today.toString(),
                when.isChosen(),
                hidden(query),
                inArea,
                Counted.found(page.matched(), inArea),
                lines.of(page.venues()),
                SearchAddress.of(first.everywhere()),
                page.next() == null ? null : SearchAddress.of(query.page(query.limit(), page.next())),
                query.after() == null ? null : SearchAddress.of(first));
        return Pages.home(view, map);
    }

    /** What the fields of the form do not say. */
    private static List<Hidden> hidden(VenueQuery query) {
        return query.page(query.limit(), null).parameters().entrySet().stream()
                .filter(parameter -> !IN_FORM.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> new Hidden(parameter.getKey(), value)))
                .toList();
    }

    /**
     * The parameters that a search has. Unlike the API, a page does not mind others: people follow links to which
     * other sites add their own. An empty one, as an empty field of a form sends it, says nothing.
     */
    private static Map<String, List<String>> known(UriInfo uri) {
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> VenueQuery.PARAMETERS.contains(parameter.getKey()))
                .filter(parameter -> !parameter.getValue().equals(List.of("")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
