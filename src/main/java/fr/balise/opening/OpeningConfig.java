package fr.balise.opening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;

/** Where the files about holidays are. */
@ConfigMapping(prefix = "balise.home")
interface OpeningConfig {
    /** The folder that holds {@code data/}: the checkout, or the installation. */
    @WithParentName
    @WithDefault(".")
    Path home();

    default Path data() {
        return home().resolve("data");
    }
}
