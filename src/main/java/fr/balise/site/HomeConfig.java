package fr.balise.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;

/** Where the tables of data/ are that pages show. */
@ConfigMapping(prefix = "balise.home")
interface HomeConfig {
    /** The folder that holds {@code data/}: the checkout, or the installation. */
    @WithParentName
    @WithDefault(".")
    Path home();
}
