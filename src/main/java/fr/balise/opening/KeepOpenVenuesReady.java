package fr.balise.opening;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works ahead after the start, after imports and after midnight, so that no visitor waits for it. */
class KeepOpenVenuesReady {
    private final OpenVenues venues;

    KeepOpenVenuesReady(OpenVenues venues) {
        this.venues = venues;
    }

    @Scheduled(
            identity = "open-venues",
            every = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotServing.class)
    void run() {
        try {
            venues.prepare();
        } catch (RuntimeException e) {
            // Whoever searches meanwhile is told; the next minute tries again.
            Log.warn("The schedules can't be brought up to date: " + e.getMessage());
        }
    }

    /** A command such as {@code ./balise import} runs the same application, without HTTP; tests set their own clock. */
    @Singleton
    static class NotServing implements SkipPredicate {
        private final boolean serving;

        NotServing(@ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
            this.serving = serving && LaunchMode.current() != LaunchMode.TEST;
        }

        @Override
        public boolean test(ScheduledExecution execution) {
            return !serving;
        }
    }
}
