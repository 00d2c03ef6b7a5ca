package fr.balise.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The entry point of the jar. A plain {@code main}, so that {@code db}, {@code reset} and {@code --help} answer
 * without booting Quarkus; only the commands that need the application start it.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        // Before the first log line of a library, which would settle on Java's own log manager.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        if (isInDevelopmentMode()) {
            // Hot reload calls main again after each change, in a process whose end and database are others' business.
            Quarkus.run(ServeApplication.class);
            return;
        }
        int code = BaliseCommand.commandLine().execute(args);
        if (code == ExitCode.TRAINING_REFUSED) {
            // Without the archive that the JVM makes at an orderly end: nobody would use it.
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** There Quarkus loads the application itself; LaunchMode tells it only once the application has started. */
    private static boolean isInDevelopmentMode() {
        return Main.class.getClassLoader() != ClassLoader.getSystemClassLoader();
    }
}
