package fr.balise.search.text;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;

/** Where the expressions are. */
@ConfigMapping(prefix = "balise.home")
interface TextConfig {
    /** The folder that holds {@code data/}: the checkout, or the installation. */
    @WithParentName
    @WithDefault(".")
    Path home();
}
