package fr.balise.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What happens between "Quarkus has started" and "Quarkus stops": fill an empty database, say the address, wait. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class ServeApplication implements QuarkusApplication {

    /** As second argument: go once through the pages instead of waiting, then end. */
    static final String TRAINING = "training";

    private final FirstStart firstStart;
    private final Config config;

    ServeApplication(FirstStart firstStart, Config config) {
        this.firstStart = firstStart;
        this.config = config;
    }

    /** @param arguments the host that HTTP listens on, then {@link #TRAINING} or nothing; none in development mode */
    @Override
    public int run(String... arguments) {
        List<String> given = List.of(arguments);
        firstStart.run(Terminal::progress);
        if (given.contains(TRAINING)) {
            new TrainingVisit(address(given).url()).run();
            return ExitCode.DONE;
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Terminal.say("Balise est prêt : " + address(given).url());
        }
        Quarkus.waitForExit();
        return ExitCode.DONE;
    }

    /** Quarkus writes the port that it got back into its configuration, so that port 0 is known by now. */
    private ListenAddress address(List<String> given) {
        return new ListenAddress(given.get(0), config.getValue("quarkus.http.port", Integer.class));
    }
}
