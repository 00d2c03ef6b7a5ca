package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code balise report}: what an import noticed. */
@Command(
        name = "report",
        description = {
            "Montre le rapport d'un import, du dernier si aucun n'est nommé.",
            "Chaque remarque dit où (ligne, colonne), ce qui est lu, ce qui en est fait et comment y remédier."
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "<import>",
            description = "Numéro de l'import, comme ./balise import le dit.")
    private @Nullable Long run;

    /** One form at most. */
    static final class Form {
        @Option(names = "--json", description = "En JSON.")
        private boolean json;

        @SuppressWarnings("UnusedVariable") // the one form that is left when the other is not asked for
        @Option(names = "--csv", description = "Les remarques en CSV, une par ligne, pour un tableur.")
        private boolean csv;
    }

    @ArgGroup
    private @Nullable Form form;

    @Override
    public Integer call() throws EmbeddedPostgisException {
        Form asked = form;
        String wanted =
                asked == null ? ReportApplication.TEXT : asked.json ? ReportApplication.JSON : ReportApplication.CSV;
        new Server(System.getenv(), Places.ofThisProcess())
                .runTask(ReportApplication.class, wanted, run == null ? "" : String.valueOf(run));
        return ExitCode.DONE;
    }
}
