package fr.balise.importer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants an import to be done.
 *
 * @param file read instead of the one that the mapping names; null for that one
 * @param dryRun do everything and tell what would come of it, but write nothing at all
 * @param accept do not ask when a delivery would remove or change more than a third of the source
 */
public record ImportOptions(@Nullable Path file, boolean dryRun, boolean accept, ImportWatcher watcher) {
    /** As the mappings say, in silence. */
    public static final ImportOptions PLAIN = new ImportOptions(null, false, false, ImportWatcher.SILENT);

    public ImportOptions watchedBy(ImportWatcher other) {
        return new ImportOptions(file, dryRun, accept, other);
    }
}
