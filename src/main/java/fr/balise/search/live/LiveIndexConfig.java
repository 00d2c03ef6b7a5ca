package fr.balise.search.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;

/** Whether all venues are held in memory for search, and how their changes are noticed. */
@ConfigMapping(prefix = "balise.search.index")
interface LiveIndexConfig {
    /** What the index may be. */
    enum Mode {
        ON,
        /** PostGIS answers alone: slower, and without the memory. */
        OFF
    }

    @WithParentName
    @WithDefault("on")
    Mode mode();

    /** How often the database is asked for changes of which no message came, as behind some connection poolers. */
    @WithName("poll")
    @WithDefault("5s")
    Duration poll();
}
