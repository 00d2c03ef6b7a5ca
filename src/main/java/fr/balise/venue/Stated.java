package fr.balise.venue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record states of a field with several values. Null, as in stored facts that lack the field, is nothing. */
final class Stated {
    private Stated() {}

    /** Immutable and in the vocabulary's own order, so that equal facts are written the same way. */
    static <E extends Enum<E>> Set<E> sorted(@Nullable Set<E> values) {
        return values == null || values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }

    /** Immutable and in the order of the source. */
    static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
