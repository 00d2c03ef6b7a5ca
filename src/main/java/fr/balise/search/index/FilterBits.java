package fr.balise.search.index;

import fr.balise.geo.Precision;
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
import java.util.Collection;
import java.util.List;

/**
 * Where each value of each vocabulary has its bit. A venue is {@value #WORDS} longs with the bits of all that it states; a node of
 * the tree has the bits of all that its venues state, so that a filter can pass whole regions by.
 */
public final class FilterBits {
    /** Longs a venue. */
    public static final int WORDS = 3;

    /** A vocabulary: one question of a filter, such as which services. */
    public enum Group {
        SERVICES(Service.class),
        AUDIENCES(Audience.class),
        SPECIAL_NEEDS(SpecialNeed.class),
        FEES(Fee.class),
        ACCESS_MODES(AccessMode.class),
        SUPPORT_MODES(SupportMode.class),
        PROGRAMMES(Programme.class),
        LABELS(TrainingLabel.class),
        MOBILITY(Mobility.class),
        STATE(VenueState.class),
        PRECISION(Precision.class),
        TYPOLOGIES(Typology.class);

        private final List<? extends Enum<?>> vocabulary;
        private int first;

        static {
            int next = 0;
            for (Group group : values()) {
                group.first = next;
                next += group.vocabulary.size();
            }
            if (next > WORDS * Long.SIZE) {
                throw new IllegalStateException(next + " values do not fit into " + WORDS + " longs");
            }
        }

        Group(Class<? extends Enum<?>> type) {
            vocabulary = List.of(type.getEnumConstants());
        }

        /** Its values, in the order of their bits. */
        public List<? extends Enum<?>> vocabulary() {
            return vocabulary;
        }

        int bit(Enum<?> value) {
            if (value.ordinal() >= vocabulary.size() || vocabulary.get(value.ordinal()) != value) {
                throw new IllegalArgumentException(value + " is none of " + this);
            }
            return first + value.ordinal();
        }
    }

    private FilterBits() {}

    /** Adds the bits of the values to a venue's longs. */
    public static void set(Group group, Collection<? extends Enum<?>> values, long[] words) {
        for (Enum<?> value : values) {
            int bit = group.bit(value);
            words[bit >> 6] |= 1L << bit;
        }
    }

    static boolean isSet(long[] words, int from, int bit) {
        return (words[from + (bit >> 6)] & 1L << bit) != 0;
    }
}
