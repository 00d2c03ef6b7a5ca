package fr.balise.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source with one of its runs.
 *
 * @param run null when it never ran, as all that follows
 * @param state RUNNING, SUCCEEDED or FAILED
 * @param rowsRead rows that the run read
 * @param rowsHeld rows of its last delivery that was imported, 0 when there was none
 * @param failure why the run changed nothing, in French
 */
public record SourceState(
        String id,
        String title,
        int rank,
        @Nullable Long run,
        @Nullable String state,
        @Nullable Instant startedAt,
        @Nullable Integer rowsRead,
        int rowsHeld,
        @Nullable String failure) {}
