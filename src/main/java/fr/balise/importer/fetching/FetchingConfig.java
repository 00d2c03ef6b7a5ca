package fr.balise.importer.fetching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How lists are fetched from https addresses. */
@ConfigMapping(prefix = "balise.fetching")
public interface FetchingConfig {

    /** Where they are kept until they change; by default {@code fetched} in the data folder. */
    Optional<Path> folder();

    /** The largest list that is taken. */
    @WithDefault("500M")
    MemorySize maxSize();

    /** How long a list may take, to its last byte. */
    @WithDefault("10m")
    Duration timeout();

    /** How often an address may lead on to another one. */
    @WithDefault("5")
    @Min(0)
    @Max(20)
    int redirects();

    /** Whether machines of the operator's own network may be asked, over http, too. */
    @WithDefault("false")
    boolean privateAddresses();
}
