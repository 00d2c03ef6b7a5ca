package fr.balise.search;

import fr.balise.search.Found.Hit;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists page by page, with the number of venues on all pages. */
@ApplicationScoped
class PostgisPages {
    private final VenueStore venues;
    private final PostgisCounts counts;
    private final PostgisLists lists;

    PostgisPages(VenueStore venues, PostgisCounts counts, PostgisLists lists) {
        this.venues = venues;
        this.counts = counts;
        this.lists = lists;
    }

    /** The venue to go on after; one that was merged meanwhile stands for the one that took it over. */
    VenueQuery resolve(VenueQuery query) {
        String id = query.after();
        if (id == null) {
            return query;
        }
        String today = venues.find(id)
                .map(Venue::id)
                .or(() -> venues.findRedirect(id))
                .orElseThrow(() -> new InvalidQuery(List.of(new InvalidQuery.Violation(
                        "apres", "aucun lieu n'a l'identifiant " + id + " ; recommencez à la première page"))));
        return query.page(query.limit(), today);
    }

    Found find(Question question) {
        long matched = counts.count(question);
        List<Hit> hits = matched == 0 ? List.of() : lists.list(question, matched);
        int limit = question.query().limit();
        boolean more = hits.size() > limit;
        return new Found(more ? hits.subList(0, limit) : hits, matched, more);
    }
}
