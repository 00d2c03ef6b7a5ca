package fr.balise.site.finding;

import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.site.Counted;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The home page: one question and one place. It was the page of results once; those of its old addresses lead on to them. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private final Needs needs;
    private final VenueSearch search;

    HomeResource(Needs needs, VenueSearch search) {
        this.needs = needs;
        this.search = search;
    }

    @GET
    @Transactional
    public Object home(@Context UriInfo uri) {
        boolean searched = uri.getQueryParameters().keySet().stream().anyMatch(HomeResource::isOfSearch);
        if (searched) {
            String asked = uri.getRequestUri().getRawQuery();
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(SearchAddress.PATH + "?" + asked))
                    .build();
        }
        long count = search.find(VenueQuery.ALL.page(1, null)).matched();
        return FindingPages.home(new HomeView(needs.list(), Counted.venues(count)))
                .render();
    }

    private static boolean isOfSearch(String name) {
        return VenueQuery.PARAMETERS.contains(name) || name.equals(WhenFields.DAY) || name.equals(WhenFields.TIME);
    }
}
