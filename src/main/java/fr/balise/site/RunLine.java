package fr.balise.site;

import fr.balise.runs.RunFigures;

/**
 * One import in a list of imports, numbers in French.
 *
 * @param state what became of it, in words
 * @param done whether there are figures
 * @param outcomes the four outcomes as one sentence
 */
public record RunLine(
        long run,
        String address,
        FrenchTime at,
        String state,
        boolean done,
        String rows,
        String outcomes,
        String created,
        String changed,
        String absent) {

    static RunLine of(RunFigures run) {
        return new RunLine(
                run.run(),
                addressOf(run.sourceId(), run.run()),
                FrenchTime.of(run.startedAt()),
                state(run.state()),
                run.succeeded(),
                Counted.number(run.rowsRead()),
                outcomes(run),
                Counted.number(run.venuesCreated()),
                Counted.number(run.venuesChanged()),
                Counted.number(run.recordsAbsent()));
    }

    static String addressOf(String sourceId, long run) {
        return SourceCard.addressOf(sourceId) + "/imports/" + run;
    }

    private static String state(String state) {
        return switch (state) {
            case "SUCCEEDED" -> "réussi";
            case "RUNNING" -> "en cours";
            default -> "échoué, rien n’a changé";
        };
    }

    private static String outcomes(RunFigures run) {
        return String.join(
                ", ",
                Counted.of(run.accepted(), "acceptée", "acceptées"),
                Counted.of(run.acceptedWithFindings(), "acceptée avec remarques", "acceptées avec remarques"),
                Counted.number(run.toReview()) + " à relire",
                Counted.of(run.rejected(), "refusée", "refusées"));
    }
}
