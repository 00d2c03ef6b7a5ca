package fr.balise.site;

import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The home page: filters, list and map. Its address holds the whole search, for scripts and without them alike. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private final VenueSearch search;
    private final VenueLines lines;
    private final MapSettings map;

    HomeResource(VenueSearch search, VenueLines lines, MapSettings map) {
        this.search = search;
        this.lines = lines;
        this.map = map;
    }

    @GET
    @Transactional
    public TemplateInstance home(@Context UriInfo uri) {
        VenueQuery query = VenueQuery.parse(known(uri));
        VenuePage page = search.find(query);
        String bbox = query.bbox() == null ? null : uri.getQueryParameters().getFirst("bbox");
        HomeView view = new HomeView(
                Choice.services(query),
                Choice.typologies(query, search.countByTypology()),
                bbox,
                Counted.found(page.matched(), bbox != null),
                lines.of(page.venues()),
                SearchAddress.of(query, null, null),
                page.next() == null ? null : SearchAddress.of(query, bbox, page.next()),
                query.after() == null ? null : SearchAddress.of(query, bbox, null));
        return Pages.home(view, map);
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
