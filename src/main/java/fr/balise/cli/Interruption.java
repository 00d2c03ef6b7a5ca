package fr.balise.cli;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.jboss.logmanager.ExtHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees who stops work with Ctrl-C: one sentence. The warnings of the libraries whose transaction is cut off
 * stay in the log.
 */
@Singleton
class Interruption {
    private volatile @Nullable String sentence;

    /**
     * Does work that may be stopped.
     *
     * @param ifStopped French sentence about what became of it then
     */
    <T> T during(String ifStopped, Supplier<T> work) {
        sentence = ifStopped;
        try {
            return work.get();
        } finally {
            sentence = null;
        }
    }

    /** Before anything is closed. */
    void stop(@Observes ShutdownEvent event) {
        String said = sentence;
        if (said != null) {
            for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
                silence(handler);
            }
            System.err.println();
            Terminal.progress(said);
        }
    }

    private static void silence(Handler handler) {
        if (handler instanceof ConsoleHandler || handler instanceof org.jboss.logmanager.handlers.ConsoleHandler) {
            handler.setLevel(Level.OFF);
        } else if (handler instanceof ExtHandler parent) {
            for (Handler child : parent.getHandlers()) {
                silence(child);
            }
        }
    }
}
