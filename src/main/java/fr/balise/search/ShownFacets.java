package fr.balise.search;

import fr.balise.geo.Precision;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.EnumSet;
import java.util.Set;

/** Of the facets of a venue those that are shown beside its name. */
record ShownFacets(Set<Typology> typologies, Precision precision, VenueState state) {

    /** @param facets as in {@code venue_search}, separated by commas */
    static ShownFacets of(String facets) {
        Set<Typology> kinds = EnumSet.noneOf(Typology.class);
        Precision precision = Precision.UNKNOWN;
        VenueState state = VenueState.OPEN;
        for (String facet : facets.split(",", -1)) {
            String value = facet.substring(2);
            if (facet.charAt(0) == FilterGroup.TYPOLOGIES.letter()) {
                kinds.add(Typology.valueOf(value));
            } else if (facet.charAt(0) == FilterGroup.PRECISIONS.letter()) {
                precision = Precision.valueOf(value);
            } else if (facet.charAt(0) == FilterGroup.STATES.letter()) {
                state = VenueState.valueOf(value);
            }
        }
        return new ShownFacets(kinds, precision, state);
    }
}
