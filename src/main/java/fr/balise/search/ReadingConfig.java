package fr.balise.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the work that reading may cause. */
@ConfigMapping(prefix = "balise.reading")
interface ReadingConfig {
    /** How long the database may work on one question of a search; after that it is given up and said so. */
    @WithDefault("10s")
    Duration timeout();
}
