package fr.balise.search.live;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows the index in {@code /q/health}. Always up: without it, PostGIS answers. */
@Readiness
@Singleton
class IndexCheck implements HealthCheck {
    static final String NAME = "Balise: index";

    private final LiveIndex live;

    IndexCheck(LiveIndex live) {
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        LiveIndex.State state = live.state();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named(NAME).up().withData("answers", state.snapshot() != null);
        Optional.ofNullable(state.snapshot())
                .ifPresent(snapshot -> answer.withData(
                                "venues", snapshot.index().size())
                        .withData("version", snapshot.version())
                        .withData("since", state.since().toString())
                        .withData("buildingMilliseconds", state.building().toMillis()));
        Optional.ofNullable(state.problem()).ifPresent(problem -> answer.withData("problem", problem));
        return answer.build();
    }
}
