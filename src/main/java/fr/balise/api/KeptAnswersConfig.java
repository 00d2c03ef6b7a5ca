package fr.balise.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is remembered of what was answered. */
@ConfigMapping(prefix = "balise.answers")
interface KeptAnswersConfig {
    /** Memory for {@link KeptAnswers}, keys included; 0: each answer is made anew. */
    @WithDefault("32M")
    MemorySize kept();
}
