package fr.balise.cli;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.gazetteer.UnreadableGazetteerException;
import fr.balise.hours.UnreadableHolidaysException;
import fr.balise.importer.ImportOptions;
import fr.balise.importer.ImportSources;
import fr.balise.importer.ImportSources.DescribedSource;
import fr.balise.importer.ImportWatcher;
import fr.balise.importer.ImporterConfig;
import fr.balise.importer.source.MappingProblem;
import fr.balise.opening.PlaceCalendars;
import fr.balise.runs.RunReport;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an empty database gets before Balise says that it is ready. Called once per start, after the migrations and
 * before the address is printed; a database that has its data costs one look.
 */
@Singleton
public class FirstStart {

    private final ImporterConfig config;
    private final LoadGazetteer loadGazetteer;
    private final ImportSources importSources;
    private final PlaceCalendars calendars;

    /** Tests start Quarkus without {@code ./balise up}, so nothing would ever call {@link #run}. */
    private volatile boolean done = LaunchMode.current() == LaunchMode.TEST;

    FirstStart(
            ImporterConfig config, LoadGazetteer loadGazetteer, ImportSources importSources, PlaceCalendars calendars) {
        this.config = config;
        this.loadGazetteer = loadGazetteer;
        this.importSources = importSources;
        this.calendars = calendars;
    }

    /**
     * Fills an empty database.
     *
     * @param progress takes one finished French line for each step that takes time
     * @throws SetupProblem when something that a person can mend stands in the way of all sources, such as a missing file
     *     of the gazetteer
     */
    void run(Consumer<String> progress) {
        loadGazetteer(progress);
        readHolidays();
        importSources.closeDeadRuns();
        try {
            List<String> never = importSources.listNeverImported();
            if (!never.isEmpty()) {
                importDelivered(never, progress);
            }
        } catch (MappingProblem e) {
            // The folder of the mappings can't be read at all.
            throw SetupProblem.from(e);
        }
        done = true;
    }

    /** Brings the gazetteer up to the files of the checkout; positions and communes of an import come from it. */
    void loadGazetteer(Consumer<String> progress) {
        try {
            if (loadGazetteer.run(config.home().resolve("data").resolve("gazetteer"))) {
                progress.accept("Communes, départements et codes postaux chargés.");
            }
        } catch (UnreadableGazetteerException e) {
            throw SetupProblem.from(e);
        }
    }

    /** Without them nobody could tell who is open: better said at the start than to each visitor. */
    private void readHolidays() {
        try {
            calendars.check();
        } catch (UnreadableHolidaysException e) {
            throw SetupProblem.from(e);
        }
    }

    /**
     * A source that can't be imported is told, and Balise starts without it: the next start tries again. Mappings ship
     * without their lists: only the first start says, in one line, that others may still be delivered.
     */
    private void importDelivered(List<String> never, Consumer<String> progress) {
        boolean first = !importSources.hasImported();
        ImportWatcher watcher = watcher(progress);
        List<DescribedSource> described = importSources.describe(never, watcher);
        List<String> delivered = described.stream()
                .filter(DescribedSource::isDelivered)
                .map(DescribedSource::id)
                .toList();
        if (!delivered.isEmpty()) {
            progress.accept("Import des sources livrées…");
            importSources.importDelivered(delivered, ImportOptions.PLAIN.watchedBy(watcher));
        }
        if (first && delivered.size() < described.size()) {
            progress.accept((described.size() - delivered.size())
                    + " source(s) décrite(s) dans import/ attendent leur liste : ./balise sources dit où la poser.");
        }
    }

    private static ImportWatcher watcher(Consumer<String> progress) {
        return new ImportWatcher() {
            @Override
            public void tell(String sentence) {
                progress.accept(sentence);
            }

            @Override
            public void report(RunReport report) {
                report.lines().forEach(progress);
            }
        };
    }

    /** Whether the data is there; until then {@code /q/health/ready} is down. */
    boolean isDone() {
        return done;
    }
}
