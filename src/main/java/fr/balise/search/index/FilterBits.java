package fr.balise.search.index;

import fr.balise.geo.Precision;
import fr.balise.search.FilterGroup;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where each value of each vocabulary has its bit. A venue is {@value #WORDS} longs with the bits of all that it states; a node
 * of the tree has the bits of all that its venues state, so that a filter can pass whole regions by. Sources are no
 * vocabulary and have no bits.
 */
public final class FilterBits {
    /** Longs a venue. */
    public static final int WORDS = 3;

    /** What a place for everyone states under {@link FilterGroup#AUDIENCES}. */
    public static final String EVERYONE = "EVERYONE";

    private static final Map<FilterGroup, List<String>> VALUES = new EnumMap<>(FilterGroup.class);
    private static final Map<FilterGroup, Integer> FIRST = new EnumMap<>(FilterGroup.class);
    private static final Map<String, Integer> BITS = new HashMap<>();

    static {
        List<String> audiences = new ArrayList<>(names(Audience.class));
        audiences.add(EVERYONE);
        int next = add(FilterGroup.SERVICES, names(Service.class), 0);
        next = add(FilterGroup.AUDIENCES, audiences, next);
        next = add(FilterGroup.SPECIAL_NEEDS, names(SpecialNeed.class), next);
        next = add(FilterGroup.FEES, names(Fee.class), next);
        next = add(FilterGroup.ACCESS_MODES, names(AccessMode.class), next);
        next = add(FilterGroup.SUPPORT_MODES, names(SupportMode.class), next);
        next = add(FilterGroup.PROGRAMMES, names(Programme.class), next);
        next = add(FilterGroup.LABELS, names(TrainingLabel.class), next);
        next = add(FilterGroup.MOBILITY, names(Mobility.class), next);
        next = add(FilterGroup.STATES, names(VenueState.class), next);
        next = add(FilterGroup.PRECISIONS, names(Precision.class), next);
        next = add(FilterGroup.TYPOLOGIES, names(Typology.class), next);
        if (next > WORDS * Long.SIZE) {
            throw new IllegalStateException(next + " values do not fit into " + WORDS + " longs");
        }
    }

    private FilterBits() {}

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static int add(FilterGroup group, List<String> values, int first) {
        VALUES.put(group, List.copyOf(values));
        FIRST.put(group, first);
        for (int i = 0; i < values.size(); i++) {
            BITS.put(group.letter() + ":" + values.get(i), first + i);
        }
        return first + values.size();
    }

    /** Names of the values of a vocabulary in the order of their bits; empty for sources. */
    public static List<String> values(FilterGroup group) {
        return VALUES.getOrDefault(group, List.of());
    }

    /** The bit of the first value; the others follow it. */
    static int first(FilterGroup group) {
        return Objects.requireNonNull(FIRST.get(group), () -> group + " has no bits");
    }

    /**
     * The bit of a facet such as {@code S:DIGITAL_SKILLS}.
     *
     * @throws IllegalArgumentException for what is in no vocabulary, and for a source
     */
    public static int bit(String facet) {
        Integer bit = BITS.get(facet);
        if (bit == null) {
            throw new IllegalArgumentException("in no vocabulary: " + facet);
        }
        return bit;
    }

    @SuppressWarnings("EnumOrdinal") // Bits are of one process: nothing keeps them.
    static int bit(FilterGroup group, Enum<?> value) {
        return first(group) + value.ordinal();
    }

    /** Whether some value of the vocabulary is set. */
    static boolean isAnySet(FilterGroup group, long[] words, int from) {
        int first = first(group);
        int end = first + values(group).size();
        for (int bit = first; bit < end; bit++) {
            if (isSet(bit, words, from)) {
                return true;
            }
        }
        return false;
    }

    static void set(int bit, long[] words, int from) {
        words[from + (bit >> 6)] |= 1L << bit;
    }

    static boolean isSet(int bit, long[] words, int from) {
        return (words[from + (bit >> 6)] & 1L << bit) != 0;
    }
}
