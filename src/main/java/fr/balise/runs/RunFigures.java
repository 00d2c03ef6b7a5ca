package fr.balise.runs;

import java.time.Instant;

/**
 * One run in figures, as a list of runs shows it; why a run failed is left out, since that is told to the operator alone.
 *
 * @param state RUNNING, SUCCEEDED or FAILED; the figures are those of a run that succeeded, else 0
 */
public record RunFigures(
        Long run,
        String sourceId,
        String state,
        Instant startedAt,
        int rowsRead,
        int accepted,
        int acceptedWithFindings,
        int toReview,
        int rejected,
        int venuesCreated,
        int venuesChanged,
        int recordsAbsent) {

    public boolean succeeded() {
        return state.equals("SUCCEEDED");
    }
}
