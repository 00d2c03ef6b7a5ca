package fr.balise.importer;

import fr.balise.importer.fetching.FetchProblem;
import fr.balise.importer.fetching.FindDelivery;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.MappingProblem;
import fr.balise.importer.source.SourceMapping;
import fr.balise.runs.RunReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Imports sources that have a mapping. Each source is one transaction: it is imported whole or not at all, and the run
 * remains either way, with the reason when it failed.
 */
@ApplicationScoped
public class ImportSources {
    private final ImporterConfig config;
    private final FindDelivery finding;
    private final RunImport runImport;

    ImportSources(ImporterConfig config, FindDelivery finding, RunImport runImport) {
        this.config = config;
        this.finding = finding;
        this.runImport = runImport;
    }

    /**
     * The sources with a mapping that were never imported with success, by name: all of them on an empty database, and
     * the rest of them after a first start that stopped half-way. Looks at the names of the files only.
     */
    public List<String> listNeverImported() {
        List<String> never = MappingFiles.listIds(config.mappings());
        return QuarkusTransaction.requiringNew()
                .call(() -> never.stream()
                        .filter(id ->
                                ImportRun.count("sourceId = ?1 and state = ?2", id, ImportRun.State.SUCCEEDED) == 0)
                        .toList());
    }

    /** All sources that have a mapping that can be used, by name; the watcher is told of the others. */
    public List<DescribedSource> list(ImportWatcher watcher) {
        return describe(MappingFiles.listIds(config.mappings()), watcher);
    }

    /** These sources, but for those whose mapping can't be used: of them the watcher is told. No other mapping is read. */
    public List<DescribedSource> describe(Collection<String> ids, ImportWatcher watcher) {
        return ids.stream()
                .flatMap(id -> read(id, watcher).stream())
                .map(mapping -> new DescribedSource(mapping, FindDelivery.isThere(mapping.input(), config.home())))
                .toList();
    }

    private Optional<SourceMapping> read(String id, ImportWatcher watcher) {
        try {
            return Optional.of(read(id));
        } catch (MappingProblem e) {
            watcher.fail(id, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private SourceMapping read(String id) {
        return MappingFiles.read(config.mappings().resolve(id + MappingFiles.ENDING));
    }

    /** Whether any source was ever imported with success. */
    public boolean hasImported() {
        return QuarkusTransaction.requiringNew().call(() -> ImportRun.count("state", ImportRun.State.SUCCEEDED) > 0);
    }

    /**
     * A source as its mapping describes it.
     *
     * @param isDelivered whether the file that it names is there; mappings ship without their data
     */
    public record DescribedSource(SourceMapping mapping, boolean isDelivered) {
        public String id() {
            return mapping.id();
        }

        /** A finished French sentence that says where the missing file belongs. */
        public String missing() {
            return mapping.id() + " : à livrer (" + mapping.input().place() + " n'est pas là ; posez-y le fichier, ou"
                    + " ./balise import " + mapping.id() + " --file <fichier>)";
        }
    }

    /**
     * Imports every source that has a mapping and its file. One that can't be imported is told to the watcher, and does
     * not keep the others from it.
     */
    public List<RunReport> importAll(ImportOptions options) {
        return importDelivered(list(options.watcher()), options);
    }

    /** As {@link #importAll}, of these sources, by their names; those without their file are told and left out. */
    public List<RunReport> importDelivered(Collection<String> ids, ImportOptions options) {
        return importDelivered(describe(ids, options.watcher()), options);
    }

    private List<RunReport> importDelivered(List<DescribedSource> sources, ImportOptions options) {
        sources.stream()
                .filter(source -> !source.isDelivered())
                .forEach(source -> options.watcher().tell(source.missing()));
        return sources.stream()
                .filter(DescribedSource::isDelivered)
                .flatMap(source -> tryRun(source.mapping(), options).stream())
                .toList();
    }

    /**
     * Imports these sources.
     *
     * @param ids names of mappings
     * @throws IllegalArgumentException naming the known sources when one is unknown
     * @throws MappingProblem when there is one only and its file can't be used; {@link FetchProblem},
     *     {@link DeliveryProblem} and {@link ImportStopped} likewise. Of one of several, the watcher is told.
     */
    public List<RunReport> importOnly(Collection<String> ids) {
        return importOnly(ids, ImportOptions.PLAIN);
    }

    /** As {@link #importOnly(Collection)}; a file that is stated is for one source only. */
    public List<RunReport> importOnly(Collection<String> ids, ImportOptions options) {
        List<String> known = MappingFiles.listIds(config.mappings());
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("Source inconnue « " + id + " » ; sources décrites dans "
                        + config.mappings() + " : " + String.join(", ", known) + ".");
            }
        }
        if (options.file() != null && ids.size() != 1) {
            throw new IllegalArgumentException("Un fichier donné par --file est celui d'une seule source.");
        }
        List<String> named = known.stream().filter(ids::contains).toList();
        if (named.size() == 1) {
            return List.of(run(read(named.get(0)), options));
        }
        return named.stream()
                .flatMap(id -> read(id, options.watcher()).stream())
                .flatMap(mapping -> tryRun(mapping, options).stream())
                .toList();
    }

    /** Marks the runs that died with their process as failed. */
    public void closeDeadRuns() {
        runImport.closeDeadRuns();
    }

    /** What is wrong with one publisher's list must not keep the lists of the others waiting. */
    private Optional<RunReport> tryRun(SourceMapping mapping, ImportOptions options) {
        try {
            return Optional.of(run(mapping, options));
        } catch (MappingProblem | FetchProblem | DeliveryProblem | ImportStopped e) {
            options.watcher().fail(mapping.id(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private RunReport run(SourceMapping mapping, ImportOptions options) {
        Path given = options.file();
        Path file = given == null ? find(mapping, options) : given;
        RunReport report = runImport.run(mapping, file, options);
        options.watcher().report(report);
        return report;
    }

    /** Where there is nothing to read, that is a failed run, too. */
    private Path find(SourceMapping mapping, ImportOptions options) {
        Instant begin = Instant.now();
        try {
            return finding.find(mapping.id(), mapping.input(), config.home());
        } catch (RuntimeException e) {
            if (!options.dryRun()) {
                runImport.noteFailure(mapping, begin, e);
            }
            throw e;
        }
    }
}
