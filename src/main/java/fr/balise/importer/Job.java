package fr.balise.importer;

import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.ReadDelivery;
import fr.balise.importer.source.SourceMapping;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One import of one source.
 *
 * @param run its row, which is written already
 * @param before the last run of the source that succeeded
 */
record Job(SourceMapping mapping, Path file, ImportOptions options, ImportRun run, Optional<ImportRun> before) {

    /** Opens the file; it is read twice, since holding all rows would take memory without bounds. */
    Delivery open() {
        return ReadDelivery.open(file, mapping.input().form());
    }

    String sourceId() {
        return mapping.id();
    }

    long runId() {
        return run.id;
    }

    Instant startedAt() {
        return run.startedAt;
    }

    ImportWatcher watcher() {
        return options.watcher();
    }
}
