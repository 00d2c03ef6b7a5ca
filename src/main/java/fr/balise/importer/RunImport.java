package fr.balise.importer;

import fr.balise.importer.source.SourceMapping;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunStore;
import fr.balise.venue.Source;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One import of one source: alone at it, in one transaction, with a trace of it that remains. The lock is taken before the
 * run is written down, so that a run that is under way while the lock can be had belongs to a process that died.
 */
@ApplicationScoped
class RunImport {
    /** Far above any import measured (bench/README.md): a geocoder may be slow, and a person asked may go for lunch. */
    private static final Duration LONGEST = Duration.ofHours(8);

    private static final String DIED = "L'import a été interrompu (arrêt brutal) : rien n'a été changé ; relancez-le.";

    private final RunLockStore locks;
    private final RunStore reports;
    private final ApplyDelivery applyDelivery;
    private final ImporterConfig config;

    RunImport(RunLockStore locks, RunStore reports, ApplyDelivery applyDelivery, ImporterConfig config) {
        this.locks = locks;
        this.reports = reports;
        this.applyDelivery = applyDelivery;
        this.config = config;
    }

    RunReport run(SourceMapping mapping, Path file, ImportOptions options) {
        Long[] begun = {null};
        try {
            return inTransaction(() -> {
                lock(mapping.id(), options.watcher());
                ImportRun run = options.dryRun() ? dryRun(mapping, file) : begin(mapping, file, begun);
                declare(mapping);
                RunReport report = applyDelivery.apply(new Job(mapping, file, options, run, lastSuccess(mapping.id())));
                if (options.dryRun()) {
                    throw new DryRunDone(report);
                }
                run.succeed(report, Instant.now());
                reports.save(run.id, report);
                return report;
            });
        } catch (DryRunDone e) {
            return e.report;
        } catch (RuntimeException e) {
            Long run = begun[0];
            if (run != null) {
                QuarkusTransaction.requiringNew().run(() -> get(run).fail(reason(e), Instant.now()));
            }
            throw e;
        } finally {
            options.watcher().end();
        }
    }

    /** Keeps a run that failed before there was a file to read. */
    void noteFailure(SourceMapping mapping, Instant begin, RuntimeException failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Source.findById(mapping.id()) == null) {
                declare(mapping);
            }
            ImportRun run = ImportRun.start(mapping.id(), mapping.input().place(), begin);
            run.fail(reason(failure), Instant.now());
            run.persist();
        });
    }

    private static String reason(RuntimeException failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getName());
    }

    /** Ends the transaction of a dry run: nothing of it is kept. */
    private static final class DryRunDone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RunReport report;

        private DryRunDone(RunReport report) {
            super("dry run");
            this.report = report;
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(work);
    }

    private void lock(String sourceId, ImportWatcher watcher) {
        if (locks.tryLock(sourceId)) {
            return;
        }
        watcher.tell("Un autre import de « " + sourceId + " » est en cours : attente de sa fin.");
        if (!locks.waitForLock(sourceId, config.patience())) {
            throw new ImportStopped("Un autre import de « " + sourceId + " » n'a pas fini en "
                    + config.patience().toSeconds() + " s : rien n'est importé. Relancez quand il est fini.");
        }
    }

    /** Writes down that the run began, in a transaction of its own, so that a crash leaves a trace. */
    private static ImportRun begin(SourceMapping mapping, Path file, Long[] begun) {
        begun[0] = QuarkusTransaction.requiringNew().call(() -> {
            closeDeadRunsOf(mapping.id());
            if (Source.findById(mapping.id()) == null) {
                declare(mapping);
            }
            return write(mapping, file).id;
        });
        return get(begun[0]);
    }

    /** Only in the transaction that will be rolled back. */
    private static ImportRun dryRun(SourceMapping mapping, Path file) {
        declare(mapping);
        return write(mapping, file);
    }

    private static ImportRun write(SourceMapping mapping, Path file) {
        ImportRun run = ImportRun.start(mapping.id(), String.valueOf(file.getFileName()), Instant.now());
        run.persistAndFlush();
        return run;
    }

    /** Only while the lock of the source is held. */
    private static void closeDeadRunsOf(String sourceId) {
        ImportRun.<ImportRun>list("sourceId = ?1 and state = ?2", sourceId, ImportRun.State.RUNNING)
                .forEach(run -> run.fail(DIED, Instant.now()));
    }

    /** Marks the runs of all sources that died with their process as failed; those that are under way stay. */
    void closeDeadRuns() {
        List<String> sources = QuarkusTransaction.requiringNew()
                .call(() -> ImportRun.<ImportRun>list("state", ImportRun.State.RUNNING).stream()
                        .map(run -> run.sourceId)
                        .distinct()
                        .toList());
        for (String source : sources) {
            QuarkusTransaction.requiringNew().run(() -> {
                if (locks.tryLock(source)) {
                    closeDeadRunsOf(source);
                }
            });
        }
    }

    private static Optional<ImportRun> lastSuccess(String sourceId) {
        return ImportRun.<ImportRun>find(
                        "sourceId = ?1 and state = ?2 order by id desc", sourceId, ImportRun.State.SUCCEEDED)
                .firstResultOptional();
    }

    /** Takes over what the mapping says of its source; the date changes only if something does. */
    private static void declare(SourceMapping mapping) {
        Source known = Source.findById(mapping.id());
        Source source = known == null ? new Source() : known;
        if (known != null && says(source).equals(says(mapping))) {
            return;
        }
        source.id = mapping.id();
        source.title = mapping.title();
        source.publisher = mapping.publisher();
        source.licence = mapping.licence();
        source.homepage = mapping.homepage();
        source.territory = mapping.territory();
        source.updateFrequency = mapping.updateFrequency();
        source.rank = mapping.rank();
        source.namesVenues = mapping.rows().about() != null;
        source.changedAt = Instant.now();
        if (known == null) {
            source.createdAt = source.changedAt;
            source.persist();
        }
        Source.flush();
    }

    private record Declared(
            String title,
            String publisher,
            String licence,
            @Nullable String homepage,
            @Nullable String territory,
            @Nullable String frequency,
            int rank,
            boolean namesVenues) {}

    private static Declared says(Source source) {
        return new Declared(
                source.title,
                source.publisher,
                source.licence,
                source.homepage,
                source.territory,
                source.updateFrequency,
                source.rank,
                source.namesVenues);
    }

    private static Declared says(SourceMapping mapping) {
        return new Declared(
                mapping.title(),
                mapping.publisher(),
                mapping.licence(),
                mapping.homepage(),
                mapping.territory(),
                mapping.updateFrequency(),
                mapping.rank(),
                mapping.rows().about() != null);
    }

    private static ImportRun get(long run) {
        return Objects.requireNonNull(ImportRun.findById(run));
    }
}
