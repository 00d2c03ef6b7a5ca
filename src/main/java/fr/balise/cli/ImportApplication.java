package fr.balise.cli;

import fr.balise.importer.ImportOptions;
import fr.balise.importer.ImportSources;
import fr.balise.importer.ImportStopped;
import fr.balise.importer.fetching.FetchProblem;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.source.MappingProblem;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The application without HTTP: imports the named sources, or all, prints their reports and ends. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class ImportApplication implements QuarkusApplication {
    static final String DRY_RUN = "--dry-run";
    static final String ACCEPT = "--accept";
    static final String FILE = "--file=";
    private static final String STOPPED =
            "Arrêté : l'import en cours n'a rien changé ; ceux dont le compte rendu est ci-dessus sont faits.";

    private final FirstStart firstStart;
    private final ImportSources importSources;
    private final Interruption interruption;

    ImportApplication(FirstStart firstStart, ImportSources importSources, Interruption interruption) {
        this.firstStart = firstStart;
        this.importSources = importSources;
        this.interruption = interruption;
    }

    /** @param arguments the options, then names of mappings; none for all whose file is there */
    @Override
    public int run(String... arguments) {
        firstStart.loadGazetteer(Terminal::progress);
        importSources.closeDeadRuns();
        List<String> given = List.of(arguments);
        TerminalWatcher watcher = TerminalWatcher.ofThisProcess();
        run(given, new ImportOptions(file(given), given.contains(DRY_RUN), given.contains(ACCEPT), watcher));
        if (!watcher.failed().isEmpty()) {
            throw new SetupProblem("Sources qui n'ont pas pu être importées (raisons ci-dessus) : "
                    + String.join(", ", watcher.failed()) + ". Les autres ne les attendent pas.");
        }
        return ExitCode.DONE;
    }

    private void run(List<String> given, ImportOptions options) {
        List<String> sources =
                given.stream().filter(argument -> !argument.startsWith("--")).toList();
        try {
            interruption.during(
                    STOPPED,
                    () -> sources.isEmpty()
                            ? importSources.importAll(options)
                            : importSources.importOnly(sources, options));
        } catch (MappingProblem | DeliveryProblem | FetchProblem | ImportStopped e) {
            throw SetupProblem.from(e);
        }
    }

    private static @Nullable Path file(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(FILE))
                .map(argument -> Path.of(argument.substring(FILE.length())))
                .findFirst()
                .orElse(null);
    }

    /** The arguments of {@link #run}. */
    static String[] arguments(List<String> sources, @Nullable Path file, boolean dryRun, boolean accept) {
        return Arrays.stream(new String[][] {
                    {dryRun ? DRY_RUN : ""},
                    {accept ? ACCEPT : ""},
                    {file == null ? "" : FILE + file.toAbsolutePath()},
                    sources.toArray(String[]::new)
                })
                .flatMap(Arrays::stream)
                .filter(argument -> !argument.isEmpty())
                .toArray(String[]::new);
    }
}
