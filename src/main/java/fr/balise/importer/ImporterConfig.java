package fr.balise.importer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;

/** Where the importer finds its files. */
@ConfigMapping(prefix = "balise.home")
public interface ImporterConfig {
    /** The folder that holds {@code import/} and {@code data/}: the checkout, or the installation. */
    @WithParentName
    @WithDefault(".")
    Path home();

    default Path mappings() {
        return home().resolve("import");
    }

    /** A file that a mapping names, relative to the home folder. */
    default Path input(String file) {
        return home().resolve(file);
    }
}
