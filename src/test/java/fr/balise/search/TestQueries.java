package fr.balise.search;

import fr.balise.gazetteer.Gazetteer;
import java.util.List;
import java.util.Map;

/** Queries that tests of other packages need. */
public final class TestQueries {
    /** All venues, those that are closed for good included. */
    public static final VenueQuery EVERYTHING = VenueQuery.parse(
            Map.of("statut", List.of("ouvert,ferme_temporairement,ferme_definitivement")), Gazetteer.EMPTY);

    private TestQueries() {}
}
