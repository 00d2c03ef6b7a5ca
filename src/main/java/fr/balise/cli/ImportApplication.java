package fr.balise.cli;

import fr.balise.importer.ImportOptions;
import fr.balise.importer.ImportSources;
import fr.balise.importer.ImportStopped;
import fr.balise.importer.fetching.FetchProblem;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.source.MappingProblem;
import fr.balise.runs.RunReport;
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

    private final FirstStart firstStart;
    private final ImportSources importSources;

    ImportApplication(FirstStart firstStart, ImportSources importSources) {
        this.firstStart = firstStart;
        this.importSources = importSources;
    }

    /** @param arguments the options, then names of mappings; none for all whose file is there */
    @Override
    public int run(String... arguments) {
        firstStart.loadGazetteer(Terminal::progress);
        importSources.closeDeadRuns();
        List<String> given = List.of(arguments);
        ImportOptions options = new ImportOptions(
                file(given), given.contains(DRY_RUN), given.contains(ACCEPT), TerminalWatcher.ofThisProcess());
        List<String> sources =
                given.stream().filter(argument -> !argument.startsWith("--")).toList();
        try {
            List<RunReport> reports =
                    sources.isEmpty() ? importSources.importAll(options) : importSources.importOnly(sources, options);
            reports.forEach(ImportApplication::show);
        } catch (MappingProblem | DeliveryProblem | FetchProblem | ImportStopped e) {
            throw SetupProblem.from(e);
        }
        return ExitCode.DONE;
    }

    private static @Nullable Path file(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(FILE))
                .map(argument -> Path.of(argument.substring(FILE.length())))
                .findFirst()
                .orElse(null);
    }

    private static void show(RunReport report) {
        report.lines().forEach(Terminal::say);
        if (report.dryRun()) {
            report.differenceLines().forEach(Terminal::say);
        } else if (report.run() != null) {
            Terminal.say("  détail : ./balise report " + report.run());
        }
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
