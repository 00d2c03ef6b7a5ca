package fr.balise.cli;

import fr.balise.importer.CheckMappings;
import fr.balise.importer.CheckMappings.Checked;
import fr.balise.importer.RunExamples;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.MappingProblem;
import fr.balise.opendata.LieuProperties;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balise mapping check}: whether descriptions of sources can be read and their examples come true. */
@Command(
        name = "check",
        description = {
            "Vérifie les descriptions de sources, toutes ou celles qui sont nommées, et leurs exemples.",
            "Dit le fichier, la ligne, ce qui était attendu et ce qui est obtenu. Code 1 si quelque chose ne va pas."
        })
final class MappingCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--watch", description = "Vérifie de nouveau dès qu'un fichier de import/ change ; Ctrl-C arrête.")
    private boolean watch;

    @Parameters(
            arity = "0..*",
            paramLabel = "<source>",
            description = "Nom d'un fichier de import/ sans .yaml, par exemple : paris-epn")
    private List<String> sources = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        requireKnown();
        CheckMappings checking = new CheckMappings(
                MappingCommand.mappings(), new RunExamples(MappingCommand.gazetteer(), LieuProperties::of));
        boolean good = check(checking);
        if (watch) {
            try (WatchFolder folder = new WatchFolder(MappingCommand.mappings())) {
                Terminal.progress("Un changement dans import/ est vérifié aussitôt ; Ctrl-C arrête.");
                while (folder.awaitChange()) {
                    // The same result twice would look as if nothing had happened.
                    Terminal.progress(
                            "--- " + LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)
                                    + ", nouvelle vérification");
                    good = check(checking);
                }
            }
        }
        return good ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean check(CheckMappings checking) {
        boolean good = true;
        for (String id : sources.isEmpty() ? known() : sources) {
            Checked checked = checking.check(id);
            checked.lines().forEach(Terminal::say);
            good &= checked.good();
        }
        return good;
    }

    private void requireKnown() {
        List<String> known = known();
        for (String source : sources) {
            if (!known.contains(source)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Source inconnue : « " + source + " ». Sources décrites dans " + MappingCommand.mappings()
                                + " : " + String.join(", ", known) + ".");
            }
        }
    }

    private static List<String> known() {
        try {
            return MappingFiles.listIds(MappingCommand.mappings());
        } catch (MappingProblem e) {
            throw SetupProblem.from(e);
        }
    }
}
