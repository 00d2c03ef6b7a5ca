package fr.balise.importer;

import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.ReadDelivery;
import fr.balise.importer.report.RunReport;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.venue.Source;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Imports sources that have a mapping. Each source is one transaction: it is imported whole or not at all, and the run
 * remains either way, with the reason when it failed.
 */
@ApplicationScoped
public class ImportSources {
    private final ImporterConfig config;
    private final ApplyDelivery applyDelivery;

    ImportSources(ImporterConfig config, ApplyDelivery applyDelivery) {
        this.config = config;
        this.applyDelivery = applyDelivery;
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

    /** Imports every source that has a mapping. All mappings are checked before the first is run. */
    public List<RunReport> importAll() {
        return run(MappingFiles.list(config.mappings()));
    }

    /**
     * Imports these sources.
     *
     * @param ids names of mappings
     * @throws IllegalArgumentException naming the known sources when one is unknown
     */
    public List<RunReport> importOnly(Collection<String> ids) {
        List<String> known = MappingFiles.listIds(config.mappings());
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("Source inconnue « " + id + " » ; sources décrites dans "
                        + config.mappings() + " : " + String.join(", ", known) + ".");
            }
        }
        return run(known.stream()
                .filter(ids::contains)
                .map(id -> MappingFiles.read(config.mappings().resolve(id + MappingFiles.ENDING)))
                .toList());
    }

    private List<RunReport> run(List<SourceMapping> mappings) {
        List<RunReport> reports = new ArrayList<>();
        for (SourceMapping mapping : mappings) {
            reports.add(run(mapping));
        }
        return reports;
    }

    private RunReport run(SourceMapping mapping) {
        long run = begin(mapping);
        try (Delivery delivery = ReadDelivery.open(
                config.input(mapping.input().place()), mapping.input().form())) {
            return QuarkusTransaction.requiringNew().timeout(3600).call(() -> {
                RunReport report = applyDelivery.apply(mapping, delivery, run);
                get(run).succeed(report, delivery.sha256(), Instant.now());
                return report;
            });
        } catch (RuntimeException e) {
            String reason =
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getName());
            QuarkusTransaction.requiringNew().run(() -> get(run).fail(reason, Instant.now()));
            throw e;
        }
    }

    /** Writes down that the run began, in a transaction of its own, so that a crash leaves a trace. */
    private static long begin(SourceMapping mapping) {
        return QuarkusTransaction.requiringNew().call(() -> {
            declare(mapping);
            ImportRun run = ImportRun.start(mapping.id(), mapping.input().place(), Instant.now());
            run.persist();
            return run.id;
        });
    }

    private static void declare(SourceMapping mapping) {
        Source known = Source.findById(mapping.id());
        Source source = known == null ? new Source() : known;
        source.id = mapping.id();
        source.title = mapping.title();
        source.publisher = mapping.publisher();
        source.licence = mapping.licence();
        source.homepage = mapping.homepage();
        source.territory = mapping.territory();
        source.updateFrequency = mapping.updateFrequency();
        source.rank = mapping.rank();
        source.changedAt = Instant.now();
        if (known == null) {
            source.createdAt = source.changedAt;
            source.persist();
        }
    }

    private static ImportRun get(long run) {
        return Objects.requireNonNull(ImportRun.findById(run));
    }
}
