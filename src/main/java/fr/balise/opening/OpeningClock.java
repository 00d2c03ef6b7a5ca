package fr.balise.opening;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock by which doors are open or closed. Tests put another in its place. */
final class OpeningClock {
    private OpeningClock() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock system() {
        return Clock.systemUTC();
    }
}
