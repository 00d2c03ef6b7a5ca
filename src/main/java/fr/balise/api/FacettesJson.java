package fr.balise.api;

import fr.balise.geo.Precision;
import fr.balise.search.FilterGroup;
import fr.balise.search.MapSearch.Facets;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.StandardValue;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes the counts of facets under the names of parameters and values on the wire, in the order of the vocabularies. */
final class FacettesJson {
    /** The values of each closed vocabulary: name of the constant, value on the wire. */
    private static final Map<FilterGroup, Map<String, String>> WIRE = new EnumMap<>(FilterGroup.class);

    static {
        standard(FilterGroup.SERVICES, Service.values());
        WIRE.put(FilterGroup.TYPOLOGIES, names(Typology.values(), Typology::code));
        standard(FilterGroup.AUDIENCES, Audience.values());
        standard(FilterGroup.SPECIAL_NEEDS, SpecialNeed.values());
        standard(FilterGroup.FEES, Fee.values());
        standard(FilterGroup.ACCESS_MODES, AccessMode.values());
        standard(FilterGroup.SUPPORT_MODES, SupportMode.values());
        standard(FilterGroup.PROGRAMMES, Programme.values());
        standard(FilterGroup.LABELS, TrainingLabel.values());
        WIRE.put(FilterGroup.STATES, names(VenueState.values(), VenueState::wireName));
        WIRE.put(FilterGroup.PRECISIONS, names(Precision.values(), Precision::wireName));
        standard(FilterGroup.MOBILITY, Mobility.values());
    }

    private FacettesJson() {}

    private static <E extends Enum<E> & StandardValue> void standard(FilterGroup group, E[] values) {
        WIRE.put(group, names(values, StandardValue::label));
    }

    private static <E extends Enum<E>> Map<String, String> names(E[] values, Function<? super E, String> wire) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> names.put(value.name(), wire.apply(value)));
        return names;
    }

    static byte[] of(Facets facets) {
        JsonBytes json = new JsonBytes().open('{');
        json.name("nombre").value(facets.matched());
        json.name("facettes").open('{');
        for (FilterGroup group : FilterGroup.values()) {
            json.name(group.parameter()).open('{');
            Map<String, Integer> counts = facets.values().getOrDefault(group, Map.of());
            if (group == FilterGroup.SOURCES) {
                new TreeMap<>(counts)
                        .forEach((source, count) -> json.key(source).value(count));
            } else {
                WIRE.getOrDefault(group, Map.of()).forEach((constant, wire) -> {
                    Integer count = counts.get(constant);
                    if (count != null) {
                        json.key(wire).value(count);
                    }
                });
            }
            json.close('}');
        }
        return json.close('}').close('}').toBytes();
    }
}
