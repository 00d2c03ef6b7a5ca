package fr.balise.search;

import fr.balise.search.Found.Hit;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers a {@link VenueQuery} with whole venues; the quicker engine that can finds them. */
@ApplicationScoped
public class VenueSearch {
    private final VenueStore venues;
    private final IndexEngine index;
    private final PostgisEngine postgis;

    VenueSearch(VenueStore venues, IndexEngine index, PostgisEngine postgis) {
        this.venues = venues;
        this.index = index;
        this.postgis = postgis;
    }

    /** The venues that the query asks for. */
    @Transactional
    public VenuePage find(VenueQuery query) {
        Found found = index.ask(query).map(SnapshotAnswers::find).orElseGet(() -> postgis.find(query));
        List<String> ids = found.venues().stream().map(Hit::id).toList();
        // The index may be a moment behind: who was deleted in between is left out, and the next page begins all the
        // same.
        List<Venue> page = venues.list(ids);
        Map<String, Double> meters = new HashMap<>();
        found.venues().stream()
                .filter(hit -> !Double.isNaN(hit.meters()))
                .forEach(hit -> meters.put(hit.id(), hit.meters()));
        return new VenuePage(page, meters, found.matched(), found.more() ? ids.get(ids.size() - 1) : null);
    }
}
