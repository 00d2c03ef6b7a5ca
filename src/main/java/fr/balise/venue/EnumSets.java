package fr.balise.venue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Immutable sets of a vocabulary in its own order, so that equal facts are written the same way. */
final class EnumSets {
    private EnumSets() {}

    static <E extends Enum<E>> Set<E> sorted(Set<E> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }
}
