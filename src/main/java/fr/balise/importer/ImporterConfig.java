package fr.balise.importer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;

/** Where the importer finds its files. */
@ConfigMapping(prefix = "balise.home")
public interface ImporterConfig {
    /** The folder that holds {@code import/} and {@code data/}: the checkout, or the installation. */
    @WithParentName
    @WithDefault(".")
    Path home();

    /** How long an import waits for another one of the same source before it gives up. */
    @WithName("import-patience")
    @WithDefault("10m")
    Duration patience();

    default Path mappings() {
        return home().resolve("import");
    }

    /** A file that a mapping names, relative to the home folder. */
    default Path input(String file) {
        return home().resolve(file);
    }
}
