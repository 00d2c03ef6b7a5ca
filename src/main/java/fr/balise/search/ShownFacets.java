package fr.balise.search;

import fr.balise.geo.Precision;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Of the facets of a venue those that are shown beside its name. */
record ShownFacets(Set<Typology> typologies, Precision precision, VenueState state) {
    /** By facet, such as {@code T:EPN}: a map reads thousands. */
    private static final Map<String, Enum<?>> VALUES = new HashMap<>();

    static {
        put(FilterGroup.TYPOLOGIES, Typology.values());
        put(FilterGroup.PRECISIONS, Precision.values());
        put(FilterGroup.STATES, VenueState.values());
    }

    private static void put(FilterGroup group, Enum<?>... values) {
        for (Enum<?> value : values) {
            VALUES.put(group.letter() + ":" + value.name(), value);
        }
    }

    /**
     * @param facets as in {@code venue_search}, separated by commas
     * @throws IllegalArgumentException for a value that this program does not know
     */
    static ShownFacets of(String facets) {
        Set<Typology> kinds = EnumSet.noneOf(Typology.class);
        Precision precision = Precision.UNKNOWN;
        VenueState state = VenueState.OPEN;
        int end;
        for (int from = 0; from < facets.length(); from = end + 1) {
            int comma = facets.indexOf(',', from);
            end = comma < 0 ? facets.length() : comma;
            char letter = facets.charAt(from);
            if (letter == FilterGroup.TYPOLOGIES.letter()) {
                kinds.add((Typology) value(facets.substring(from, end)));
            } else if (letter == FilterGroup.PRECISIONS.letter()) {
                precision = (Precision) value(facets.substring(from, end));
            } else if (letter == FilterGroup.STATES.letter()) {
                state = (VenueState) value(facets.substring(from, end));
            }
        }
        return new ShownFacets(kinds, precision, state);
    }

    private static Enum<?> value(String facet) {
        Enum<?> value = VALUES.get(facet);
        if (value == null) {
            throw new IllegalArgumentException("in no vocabulary: " + facet);
        }
        return value;
    }
}
