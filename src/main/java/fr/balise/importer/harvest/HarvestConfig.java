package fr.balise.importer.harvest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When sources with an https address are visited. */
@ConfigMapping(prefix = "balise.harvest")
public interface HarvestConfig {

    /**
     * Second, minute, hour, day of month, month, day of week: {@code 0 30 3 * * ?} is every night at 3:30; {@code off}
     * for never.
     */
    @WithDefault("off")
    String cron();

    /** Up to this much later, at random, so that not all installations ask a publisher at once. */
    @WithDefault("15m")
    Duration jitter();
}
