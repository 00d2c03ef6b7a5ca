package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.MappingProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balise import}: imports sources again, beside a running Balise or without one. */
@Command(
        name = "import",
        description = {
            "Importe les sources décrites dans import/, toutes ou celles qui sont nommées.",
            "Importer deux fois la même liste ne change rien. Marche aussi pendant que Balise tourne. Une livraison qui"
                    + " retire ou modifie plus d'un tiers d'une source demande une confirmation."
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "<source>",
            description = "Nom d'un fichier de import/ sans .yaml, par exemple : paris-epn")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "<fichier>",
            description = "Lit ce fichier au lieu de celui que nomme la source ; pour une seule source.")
    private @Nullable Path file;

    @Option(
            names = "--dry-run",
            description = "Montre le même rapport et ce qui changerait, lieu par lieu, sans rien écrire.")
    private boolean dryRun;

    @Option(
            names = "--accept",
            description = "Ne demande pas de confirmation quand plus d'un tiers d'une source change.")
    private boolean accept;

    @Override
    public Integer call() throws EmbeddedPostgisException {
        requireKnown(spec.commandLine(), sources, MappingCommand.mappings());
        if (file != null && sources.size() != 1) {
            throw new ParameterException(spec.commandLine(), "--file demande une source, et une seule.");
        }
        new Server(System.getenv(), Places.ofThisProcess())
                .runTask(ImportApplication.class, ImportApplication.arguments(sources, file, dryRun, accept));
        return ExitCode.DONE;
    }

    /**
     * Before anything is started: a wrong name or a malformed mapping costs nothing. Only the named mappings are read, so
     * that a broken one keeps none but itself from being imported.
     */
    static void requireKnown(CommandLine command, List<String> sources, Path mappings) {
        try {
            List<String> known = MappingFiles.listIds(mappings);
            for (String source : sources) {
                if (!known.contains(source)) {
                    throw new ParameterException(
                            command,
                            "Source inconnue : « " + source + " ». Sources décrites dans " + mappings + " : "
                                    + String.join(", ", known) + ".");
                }
            }
            if (sources.size() == 1) {
                MappingFiles.read(mappings.resolve(sources.get(0) + MappingFiles.ENDING));
            }
        } catch (MappingProblem e) {
            throw SetupProblem.from(e);
        }
    }
}
