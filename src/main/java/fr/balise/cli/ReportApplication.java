package fr.balise.cli;

import fr.balise.runs.ReportCsv;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunStore;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Prints the report of one run. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class ReportApplication implements QuarkusApplication {
    static final String TEXT = "text";
    static final String JSON = "json";
    static final String CSV = "csv";

    private final RunStore runs;

    ReportApplication(RunStore runs) {
        this.runs = runs;
    }

    /** @param arguments the form, then the number of the run, empty for the last one */
    @Override
    public int run(String... arguments) {
        String run = arguments[1];
        Optional<RunReport> found = QuarkusTransaction.requiringNew()
                .call(() -> run.isEmpty() ? runs.findLast() : runs.find(Long.parseLong(run)));
        RunReport report = found.orElseThrow(() -> new SetupProblem(
                run.isEmpty() ? "Aucun import n'a encore de rapport : lancez ./balise import." : whyNone(run)));
        switch (arguments[0]) {
            case JSON -> Terminal.say(RunStore.json(report));
            case CSV -> ReportCsv.lines(report).forEach(Terminal::say);
            default -> {
                report.lines().forEach(Terminal::say);
                report.detailLines().forEach(Terminal::say);
                report.venueLines().forEach(Terminal::say);
            }
        }
        return ExitCode.DONE;
    }

    private String whyNone(String run) {
        return QuarkusTransaction.requiringNew()
                .call(() -> runs.findFailure(Long.parseLong(run)))
                .map(failure -> "L'import " + run + " a échoué, et n'a rien changé : " + failure)
                .orElse("L'import " + run + " n'existe pas ou n'a pas de rapport : ./balise sources montre l'état de"
                        + " chaque source.");
    }
}
