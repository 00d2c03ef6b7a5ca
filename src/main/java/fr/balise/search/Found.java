package fr.balise.search;

import java.util.List;

/**
 * What an engine found.
 *
 * @param venues one page, in the order that was asked for
 * @param matched venues on all pages together
 * @param more whether there are venues behind these
 */
public record Found(List<Hit> venues, long matched, boolean more) {

    /**
     * One venue.
     *
     * @param meters from the nearest point that was given, along the ellipsoid; NaN without a point or a position
     */
    public record Hit(String id, double meters) {}
}
