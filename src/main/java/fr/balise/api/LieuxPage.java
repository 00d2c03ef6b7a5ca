package fr.balise.api;

import fr.balise.search.Found;
import fr.balise.search.VenueQuery;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, ready to be put together.
 *
 * @param found which venues, of which some may have gone meanwhile
 * @param lieux those that are still there
 */
record LieuxPage(VenueQuery query, Found found, WrittenLieux.Page lieux) {

    /** The venue after which the next page begins; null on the last. */
    @Nullable
    String next() {
        var hits = found.venues();
        return found.more() ? hits.get(hits.size() - 1).id() : null;
    }
}
