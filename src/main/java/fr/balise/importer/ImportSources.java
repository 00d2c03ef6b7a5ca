package fr.balise.importer;

import fr.balise.importer.fetching.FetchProblem;
import fr.balise.importer.fetching.FindDelivery;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.runs.RunReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

    /**
     * All sources that have a mapping, by name.
     *
     * @throws fr.balise.importer.source.MappingProblem when one file can't be used
     */
    public List<DescribedSource> list() {
        return describe(MappingFiles.listIds(config.mappings()));
    }

    private List<DescribedSource> describe(Collection<String> ids) {
        return ids.stream()
                .map(id -> MappingFiles.read(config.mappings().resolve(id + MappingFiles.ENDING)))
                .map(mapping -> new DescribedSource(mapping, FindDelivery.isThere(mapping.input(), config.home())))
                .toList();
    }

    /** Those of these sources whose file is there; no other mapping is read. */
    public List<String> listDelivered(Collection<String> ids) {
        return describe(ids).stream()
                .filter(DescribedSource::isDelivered)
                .map(DescribedSource::id)
                .toList();
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

    /** Imports every source that has a mapping and its file. All mappings are checked before the first is run. */
    public List<RunReport> importAll() {
        return importAll(ImportOptions.PLAIN);
    }

    /** As {@link #importAll()}; tells which sources wait for their file. */
    public List<RunReport> importAll(ImportOptions options) {
        return importDelivered(list(), options);
    }

    /** Imports these sources, by their names; those without their file are told and left out. */
    public List<RunReport> importDelivered(Collection<String> ids, ImportOptions options) {
        return importDelivered(describe(ids), options);
    }

    private List<RunReport> importDelivered(List<DescribedSource> sources, ImportOptions options) {
        sources.stream()
                .filter(source -> !source.isDelivered())
                .forEach(source -> options.watcher().tell(source.missing()));
        return run(
                sources.stream()
                        .filter(DescribedSource::isDelivered)
                        .map(DescribedSource::mapping)
                        .toList(),
                options);
    }

    /**
     * Imports these sources.
     *
     * @param ids names of mappings
     * @throws IllegalArgumentException naming the known sources when one is unknown
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
        return run(
                known.stream()
                        .filter(ids::contains)
                        .map(id -> MappingFiles.read(config.mappings().resolve(id + MappingFiles.ENDING)))
                        .toList(),
                options);
    }

    /** Marks the runs that died with their process as failed. */
    public void closeDeadRuns() {
        runImport.closeDeadRuns();
    }

    private List<RunReport> run(List<SourceMapping> mappings, ImportOptions options) {
        List<RunReport> reports = new ArrayList<>();
        for (SourceMapping mapping : mappings) {
            try {
                Path given = options.file();
                Path file = given == null ? finding.find(mapping.id(), mapping.input(), config.home()) : given;
                reports.add(runImport.run(mapping, file, options));
            } catch (FetchProblem e) {
                // A publisher's server that is down must not keep the other sources waiting.
                if (mappings.size() == 1) {
                    throw e;
                }
                options.watcher().tell(mapping.id() + " : " + e.getMessage());
            }
        }
        return reports;
    }
}
