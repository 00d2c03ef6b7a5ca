package fr.balise.search;

import fr.balise.venue.VenueState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a venue has to be, as SQL on {@code venue_search.facets}. */
final class FilterConditions {
    /** What places for everyone state in the group of audiences. */
    static final String EVERYONE = "A:EVERYONE";

    /** Nearly all rows: said the other way round, so that no plan begins with an index of nearly everything. */
    private static final String NOT_GONE = "NOT vs.facets && CAST(:gone AS text[])";

    private static final String ANY = "vs.facets && CAST(:%s AS text[])";
    private static final String ALL = "vs.facets @> CAST(:every AS text[])";
    private static final String SINCE = "vs.verified_on >= :since";

    private FilterConditions() {}

    static List<Condition> of(VenueFilter filter) {
        List<Condition> all = new ArrayList<>();
        for (FilterGroup group : FilterGroup.values()) {
            if (group == FilterGroup.STATES && filter.states().equals(VenueFilter.NOT_GONE)) {
                String[] gone = {facet(group, VenueState.CLOSED_FOR_GOOD.name())};
                all.add(new Condition(group, NOT_GONE, Map.of("gone", gone)));
            } else if (!filter.chosen(group).isEmpty()
                    && !(group == FilterGroup.STATES && filter.states().size() == VenueState.values().length)) {
                all.add(any(group, filter.chosen(group)));
            }
        }
        if (!filter.allServices().isEmpty()) {
            String[] every = filter.allServices().stream()
                    .map(service -> facet(FilterGroup.SERVICES, service.name()))
                    .toArray(String[]::new);
            all.add(Condition.of(ALL, Map.of("every", every)));
        }
        if (filter.verifiedSince() != null) {
            all.add(Condition.of(SINCE, Map.of("since", filter.verifiedSince())));
        }
        return all;
    }

    private static Condition any(FilterGroup group, Collection<String> chosen) {
        List<String> facets = new ArrayList<>();
        chosen.forEach(value -> facets.add(facet(group, value)));
        if (group == FilterGroup.AUDIENCES) {
            facets.add(EVERYONE);
        }
        String name = "any" + group.letter();
        return new Condition(group, ANY.formatted(name), Map.of(name, facets.toArray(String[]::new)));
    }

    private static String facet(FilterGroup group, String value) {
        return group.letter() + ":" + value;
    }
}
