package fr.balise.cli;

import fr.balise.importer.ImportSources;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.source.MappingProblem;
import fr.balise.runs.RunReport;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.List;

/** The application without HTTP: imports the named sources, or all, prints their reports and ends. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class ImportApplication implements QuarkusApplication {

    private final FirstStart firstStart;
    private final ImportSources importSources;

    ImportApplication(FirstStart firstStart, ImportSources importSources) {
        this.firstStart = firstStart;
        this.importSources = importSources;
    }

    /** @param sources names of mappings; none for all */
    @Override
    public int run(String... sources) {
        firstStart.loadGazetteer(Terminal::progress);
        try {
            List<RunReport> reports =
                    sources.length == 0 ? importSources.importAll() : importSources.importOnly(List.of(sources));
            reports.forEach(report -> report.lines().forEach(Terminal::say));
        } catch (MappingProblem | DeliveryProblem e) {
            throw SetupProblem.from(e);
        }
        return ExitCode.DONE;
    }
}
