package fr.balise.cli;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps {@code /q/health/ready} down until {@link FirstStart} is through. Its name is also how a Balise is recognised. */
@Readiness
@Singleton
final class FirstStartCheck implements HealthCheck {

    static final String NAME = "Balise: data loaded";

    private final FirstStart firstStart;

    FirstStartCheck(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(firstStart.isDone()).build();
    }
}
