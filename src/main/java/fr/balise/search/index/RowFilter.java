package fr.balise.search.index;

import fr.balise.search.FilterGroup;
import fr.balise.search.VenueFilter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What venues have to state: of each group any of some values, and of the services all of some.
 *
 * @param any no set is empty; a group without a set asks for nothing
 */
record RowFilter(
        Map<FilterGroup, Set<String>> any,
        Set<? extends Enum<?>> allServices,
        @Nullable LocalDate verifiedSince) {

    static RowFilter of(VenueFilter filter) {
        Map<FilterGroup, Set<String>> any = new EnumMap<>(FilterGroup.class);
        for (FilterGroup group : FilterGroup.values()) {
            Set<String> chosen = filter.chosen(group);
            if (!chosen.isEmpty()) {
                any.put(group, Set.copyOf(chosen));
            }
        }
        return new RowFilter(any, Set.copyOf(filter.allServices()), filter.verifiedSince());
    }

    /** As if nothing had been chosen in this group. */
    RowFilter without(FilterGroup group) {
        Map<FilterGroup, Set<String>> others = new EnumMap<>(any);
        others.remove(group);
        return new RowFilter(others, allServices, verifiedSince);
    }

    /** The groups in which something is chosen. */
    Set<FilterGroup> groups() {
        return any.isEmpty() ? Set.of() : EnumSet.copyOf(any.keySet());
    }
}
