package fr.balise.site.finding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;

/** Where the table of needs is. */
@ConfigMapping(prefix = "balise.home")
interface NeedsConfig {
    /** The folder that holds {@code data/}: the checkout, or the installation. */
    @WithParentName
    @WithDefault(".")
    Path home();
}
