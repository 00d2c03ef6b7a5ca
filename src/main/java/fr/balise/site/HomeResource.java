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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The home page: filters, list and map. Its address holds the whole search, for scripts and without them alike. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private final VenueSearch search;
    private final MapSettings map;

    HomeResource(VenueSearch search, MapSettings map) {
        this.search = search;
        this.map = map;
    }

    @GET
    @Transactional
    public TemplateInstance home(@Context UriInfo uri) {
        VenueQuery query = VenueQuery.parse(known(uri));
        VenuePage page = search.find(query);
        HomeView view = new HomeView(
                Choice.services(query),
                Choice.typologies(query, search.countByTypology()),
                uri.getQueryParameters().getFirst("bbox"),
                Counted.found(page.matched(), query.bbox() != null),
                page.venues().stream().map(VenueLine::of).toList(),
                local(uri.getRequestUriBuilder().replaceQueryParam("bbox").replaceQueryParam("apres")),
                page.next() == null ? null : local(uri.getRequestUriBuilder().replaceQueryParam("apres", page.next())),
                query.after() == null ? null : local(uri.getRequestUriBuilder().replaceQueryParam("apres")));
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

    /** Path and query alone: the name that people know this server by may be a proxy's. */
    private static String local(UriBuilder address) {
        String query = address.build().getRawQuery();
        return query == null || query.isEmpty() ? "/" : "/?" + query;
    }
}
