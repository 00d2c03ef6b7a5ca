package fr.balise.search;

import java.util.List;
import java.util.Map;

/**
 * Answers questions about all venues. There are two, PostGIS and the index in memory, and whatever both can answer they
 * answer alike, order included.
 */
public interface VenueEngine {
    /** Whether this engine can answer such a query at all, now. */
    boolean answers(VenueQuery query);

    /** A page of venues. {@code matched} does not depend on the page. */
    Found find(VenueQuery query);

    /**
     * For each group and each value (name of the constant, or id of a source) how many venues there would be if it were chosen as
     * well: a group ignores what is chosen in itself, all other conditions count. Values without a venue are left out.
     */
    Map<FilterGroup, Map<String, Integer>> facets(VenueQuery query);

    /**
     * The map as cells of {@link MapCell#SIZE_BITS}: all cells with venues that meet the box of the query, whole ones, in the order
     * of their keys. What the query says of page and order does not matter.
     *
     * @param zoom 0 to {@value MapCell#MAX_ZOOM}
     */
    List<MapCell> cells(VenueQuery query, int zoom);

    /** The venues of some cells of {@link #cells}, by key of the cell, then by id. */
    List<MapVenue> venues(VenueQuery query, int zoom, List<Long> cells);
}
