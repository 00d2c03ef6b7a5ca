package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what ended a command into one French sentence; the rest goes to the log file. */
final class FailureMessages implements IExecutionExceptionHandler {

    private final LogFile log;

    FailureMessages(Places places) {
        this.log = LogFile.in(places);
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult arguments) {
        Optional<String> finished = finishedSentence(problem);
        boolean kept = log.append(problem);
        if (isShuttingDown()) {
            // A signal in the middle of a start: what then fails is its consequence, and nobody's problem.
            return ExitCode.FAILED;
        }
        String details = kept && finished.isEmpty() ? " Détails : " + log.path() : "";
        command.getErr().println(finished.orElseGet(() -> explained(problem)) + details);
        return command.getCommand() instanceof UpCommand up ? up.exitCodeOfFailure() : ExitCode.FAILED;
    }

    /** The JVM tells it only in this way. */
    private static boolean isShuttingDown() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** The sentence of the outermost cause that has a finished one. */
    static Optional<String> finishedSentence(Throwable problem) {
        return causes(problem).stream()
                .filter(each -> each instanceof SetupProblem || each instanceof EmbeddedPostgisException)
                .map(each -> String.valueOf(each.getMessage()))
                .findFirst();
    }

    /** For what comes out of libraries: what it means here, and what to do. */
    static String explained(Throwable problem) {
        for (Throwable cause : causes(problem)) {
            if (cause instanceof FlywayValidateException) {
                return "La base de données a été faite par une autre version de Balise : reprenez cette version. Si tout"
                        + " ce que la base contient peut être importé de nouveau, ./balise reset la vide.";
            }
            if (cause instanceof FlywayException) {
                return "La mise à jour de la base de données a échoué : " + lastMessage(cause);
            }
            if (cause instanceof BindException) {
                return "Le port vient d'être pris par un autre programme : choisissez-en un autre avec --port.";
            }
            if (cause instanceof AccessDeniedException denied) {
                return "Le droit d'accès manque : " + denied.getFile();
            }
            Optional<String> database = SchemaStore.explain(cause);
            if (database.isPresent()) {
                return database.get();
            }
        }
        return "Balise s'est arrêté sur une erreur imprévue : " + lastMessage(problem);
    }

    private static String lastMessage(Throwable problem) {
        List<Throwable> causes = causes(problem);
        Throwable last = causes.get(causes.size() - 1);
        String message = last.getMessage();
        return message == null
                ? last.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }

    /** From the outermost to the root; a circle of causes ends it. */
    private static List<Throwable> causes(Throwable problem) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable each = problem; each != null && !all.contains(each); each = each.getCause()) {
            all.add(each);
        }
        return all;
    }
}
