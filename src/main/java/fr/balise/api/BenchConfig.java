package fr.balise.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/** For {@code bench/search.sh} only. */
@ConfigMapping(prefix = "balise.bench")
interface BenchConfig {
    /** Bytes that {@code /api/bench/fixe} answers with; 0: there is no such address. */
    @WithDefault("0")
    @PositiveOrZero
    @Max(10_000_000)
    int fixedBody();
}
