package fr.balise.venue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Immutable sets of a vocabulary in its own order, so that equal facts are written the same way. Null, as in facts that were
 * stored before a field came to be, is none.
 */
final class EnumSets {
    private EnumSets() {}

    static <E extends Enum<E>> Set<E> sorted(@Nullable Set<E> values) {
        return values == null || values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }
}
