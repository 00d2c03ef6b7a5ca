package fr.balise.api;

import fr.balise.opening.OpeningFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A venue as it is answered, but for what depends on the moment and the question; made once and never changed.
 *
 * @param before a feature up to where {@code ouverture} stands
 * @param after what follows on it, without the two brackets that close the feature
 * @param inLists {@code ouverture} as lists say it, of the minute in which it was last asked for
 * @param alone the same of the answer for one venue
 */
record WrittenLieu(
        byte[] before,
        byte[] after,
        OpeningFacts hours,
        @Nullable WrittenOpening inLists,
        @Nullable WrittenOpening alone) {
    /** Objects and references of one, and of its place among others that are kept. */
    private static final int OVERHEAD = 500;

    /** Hours of which more is known than a text are objects, larger than what they become as JSON. */
    private static final int OBJECTS_PER_BYTE = 8;

    /** @param minute until the end of which it holds */
    record WrittenOpening(Instant minute, byte[] json) {
        static int bytes(@Nullable WrittenOpening opening) {
            return opening == null ? 0 : opening.json().length;
        }
    }

    /** Bytes of memory, rather more than less. */
    int bytes() {
        var opening = hours.opening();
        boolean usual = opening.exceptions().isEmpty()
                && opening.byService().isEmpty()
                && opening.stops().isEmpty();
        int schedule =
                hours.schedule() == null ? 0 : 2 * hours.schedule().value().length();
        return OVERHEAD
                + schedule
                + (before.length + after.length) * (usual ? 1 : OBJECTS_PER_BYTE)
                + WrittenOpening.bytes(inLists)
                + WrittenOpening.bytes(alone);
    }

    WrittenLieu inLists(WrittenOpening opening) {
        return new WrittenLieu(before, after, hours, opening, alone);
    }

    WrittenLieu alone(WrittenOpening opening) {
        return new WrittenLieu(before, after, hours, inLists, opening);
    }
}
