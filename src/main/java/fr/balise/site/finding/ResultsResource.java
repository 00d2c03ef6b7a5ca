package fr.balise.site.finding;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.VenueQuery;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.MapSettings;
import fr.balise.site.finding.FindPlace.Meant;
import fr.balise.site.finding.ReadForm.Asked;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results: filters, list and map. Their address holds the whole search, for scripts and without them alike. */
@Path(SearchAddress.PATH)
@Produces(MediaType.TEXT_HTML)
class ResultsResource {
    private final ReadForm form;
    private final ShowResults results;
    private final Gazetteers gazetteers;
    private final MapSettings map;

    ResultsResource(ReadForm form, ShowResults results, Gazetteers gazetteers, MapSettings map) {
        this.form = form;
        this.results = results;
        this.gazetteers = gazetteers;
        this.map = map;
    }

    @GET
    @Transactional
    public Object results(@Context UriInfo uri) {
        Asked asked = form.read(uri.getQueryParameters());
        if (asked.unclear() != null) {
            return whichPlace(asked, asked.unclear()).render();
        }
        VenueQuery query = query(asked.parameters());
        if (asked.sent()) {
            String address = SearchAddress.of(query, asked.place()).path();
            return Response.seeOther(URI.create(address)).build();
        }
        return FindingPages.results(results.of(query, asked.place(), form.today()), map)
                .render();
    }

    private VenueQuery query(Map<String, List<String>> parameters) {
        VenueQuery query = VenueQuery.parse(parameters, gazetteers.current());
        return parameters.containsKey(SearchAddress.LIMIT) ? query : query.page(SearchAddress.PAGE, query.after());
    }

    private TemplateInstance whichPlace(Asked asked, Meant meant) {
        String typed = asked.place() == null ? "" : asked.place();
        SearchAddress rest = new SearchAddress(asked.parameters());
        List<Link> choices = meant.candidates().stream()
                .map(place -> new Link(place.words(), at(rest, place).path()))
                .toList();
        Map<String, List<String>> named = new LinkedHashMap<>(asked.parameters());
        named.remove("rayon");
        named.remove("tri");
        named.put("q", List.of(typed));
        return FindingPages.whichplace(new WhichPlaceView(
                typed,
                why(meant),
                choices,
                new Link(
                        "Chercher «\u00a0" + typed + "\u00a0» dans les noms des lieux",
                        new SearchAddress(named).path())));
    }

    private static SearchAddress at(SearchAddress rest, FindPlace.Candidate place) {
        SearchAddress there =
                rest.with(SearchAddress.PLACE, List.of(place.words())).withAll(place.parameters());
        if (!place.parameters().containsKey("pres_de")) {
            return there.without("rayon");
        }
        boolean anyDistance = rest.parameters().getOrDefault("rayon", List.of()).contains(ReadForm.ANY_DISTANCE);
        return anyDistance
                ? there.without("rayon")
                : there.parameters().containsKey("rayon")
                        ? there
                        : there.with("rayon", List.of(ReadForm.USUAL_KILOMETERS));
    }

    private static String why(Meant meant) {
        if (meant.candidates().isEmpty()) {
            return "Nous ne connaissons pas cet endroit. Vérifiez l’orthographe, ou écrivez le code postal.";
        }
        return switch (meant.sure()) {
            case CALLED_SO -> "Plusieurs communes ont ce nom. Laquelle est la vôtre\u00a0?";
            case WRITTEN_ALIKE -> "Nous ne connaissons pas cet endroit. Vouliez-vous dire\u00a0:";
            case END_OF_ADDRESS ->
                "Nous ne connaissons pas cette adresse, mais nous connaissons la commune. Chercher autour de\u00a0:";
        };
    }
}
