package fr.balise.search.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the index in the background when the server has started, and anew whenever venues have changed. */
@Singleton
class KeepIndexFresh {
    private final LiveIndex live;
    private final ChangeStore changes;
    private final LiveIndexConfig config;
    private final boolean serving;
    private @Nullable IndexWatch watch;

    KeepIndexFresh(
            LiveIndex live,
            ChangeStore changes,
            LiveIndexConfig config,
            // A command such as ./balise import runs the same application, without HTTP.
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.live = live;
        this.changes = changes;
        this.config = config;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving && config.mode() == LiveIndexConfig.Mode.ON) {
            watch = IndexWatch.start(live, changes, config.poll());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        IndexWatch running = watch;
        if (running != null) {
            running.close();
        }
    }
}
