package fr.balise.search;

import fr.balise.geo.Precision;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The parameters about what a venue is, under the names of the standard's fields. */
final class FilterParameters {
    static final String ALL_SERVICES = "services_tous";
    static final String SINCE = "date_maj_depuis";

    /** As the column source.id has it. */
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private FilterParameters() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(ALL_SERVICES, SINCE));
        for (FilterGroup group : FilterGroup.values()) {
            names.add(group.parameter());
        }
        return names;
    }

    static VenueFilter read(QueryParameters given) {
        return new VenueFilter(
                standard(given, FilterGroup.SERVICES, Service.class),
                constants(Service.class, given.several(ALL_SERVICES, text -> StandardValue.parse(Service.class, text))),
                constants(Typology.class, given.several(FilterGroup.TYPOLOGIES.parameter(), Typology::parse)),
                standard(given, FilterGroup.AUDIENCES, Audience.class),
                standard(given, FilterGroup.SPECIAL_NEEDS, SpecialNeed.class),
                standard(given, FilterGroup.FEES, Fee.class),
                standard(given, FilterGroup.ACCESS_MODES, AccessMode.class),
                standard(given, FilterGroup.SUPPORT_MODES, SupportMode.class),
                standard(given, FilterGroup.PROGRAMMES, Programme.class),
                standard(given, FilterGroup.LABELS, TrainingLabel.class),
                states(given),
                wire(given, FilterGroup.PRECISIONS, Precision.class, Precision::wireName),
                standard(given, FilterGroup.MOBILITY, Mobility.class),
                Collections.unmodifiableSet(
                        new TreeSet<>(given.several(FilterGroup.SOURCES.parameter(), FilterParameters::source))),
                given.one(SINCE, FilterParameters::date).orElse(null));
    }

    private static Set<VenueState> states(QueryParameters given) {
        Set<VenueState> states = wire(given, FilterGroup.STATES, VenueState.class, VenueState::wireName);
        return states.isEmpty() ? VenueFilter.NOT_GONE : states;
    }

    private static <E extends Enum<E> & StandardValue> Set<E> standard(
            QueryParameters given, FilterGroup group, Class<E> type) {
        return constants(type, given.several(group.parameter(), text -> StandardValue.parse(type, text)));
    }

    private static <E extends Enum<E>> Set<E> wire(
            QueryParameters given, FilterGroup group, Class<E> type, Function<E, String> name) {
        return constants(
                type,
                given.several(group.parameter(), text -> QueryParameters.named(type.getEnumConstants(), name, text)));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, List<E> values) {
        if (values.isEmpty()) {
            return Set.of();
        }
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(values);
        return Collections.unmodifiableSet(set);
    }

    private static String source(String text) {
        if (!SOURCE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "identifiant de source attendu (lettres, chiffres et traits d'union), et non : " + text);
        }
        return text;
    }

    private static LocalDate date(String text) {
        try {
            if (text.matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Looks like a date and is none, as 2026-02-30: refused below.
        }
        throw new IllegalArgumentException("une date (AAAA-MM-JJ), et non : " + text);
    }

    /** What {@link #read} understands as this filter; defaults are left out. */
    static void write(VenueFilter filter, Map<String, List<String>> parameters) {
        put(parameters, FilterGroup.SERVICES.parameter(), labels(filter.services()));
        put(parameters, ALL_SERVICES, labels(filter.allServices()));
        put(parameters, FilterGroup.TYPOLOGIES.parameter(), strings(filter.typologies(), Typology::code));
        put(parameters, FilterGroup.AUDIENCES.parameter(), labels(filter.audiences()));
        put(parameters, FilterGroup.SPECIAL_NEEDS.parameter(), labels(filter.specialNeeds()));
        put(parameters, FilterGroup.FEES.parameter(), labels(filter.fees()));
        put(parameters, FilterGroup.ACCESS_MODES.parameter(), labels(filter.accessModes()));
        put(parameters, FilterGroup.SUPPORT_MODES.parameter(), labels(filter.supportModes()));
        put(parameters, FilterGroup.PROGRAMMES.parameter(), labels(filter.programmes()));
        put(parameters, FilterGroup.LABELS.parameter(), labels(filter.labels()));
        if (!filter.states().equals(VenueFilter.NOT_GONE)) {
            put(parameters, FilterGroup.STATES.parameter(), strings(filter.states(), VenueState::wireName));
        }
        put(parameters, FilterGroup.PRECISIONS.parameter(), strings(filter.precisions(), Precision::wireName));
        put(parameters, FilterGroup.MOBILITY.parameter(), labels(filter.mobility()));
        put(parameters, FilterGroup.SOURCES.parameter(), strings(filter.sources(), source -> source));
        if (filter.verifiedSince() != null) {
            put(parameters, SINCE, List.of(filter.verifiedSince().toString()));
        }
    }

    private static List<String> labels(Set<? extends StandardValue> values) {
        return strings(values, StandardValue::label);
    }

    private static <T> List<String> strings(Set<T> values, Function<? super T, String> name) {
        return values.stream().map(name).sorted().toList();
    }

    private static void put(Map<String, List<String>> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }
}
