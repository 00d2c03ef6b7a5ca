package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balise review}: people say whether two records are one place. */
@Command(
        name = "review",
        description = {
            "Montre les lignes de listes qui parlent peut-être du même lieu, et retient ce que vous en décidez.",
            "Sans rien : pose la question paire par paire, ou montre la liste si personne n'est là pour répondre."
        })
final class ReviewCommand implements Callable<Integer> {

    /** What can be asked for. */
    enum Action {
        LIST,
        SHOW,
        SAME,
        DIFFERENT,
        UNDO,
        ASK
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<action>",
            description = {
                "list : celles qui attendent ; show : une paire côte à côte ; same : c'est le même lieu ;"
                        + " different : ce sont deux lieux ; undo : oublier la décision."
            })
    private @Nullable String action;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<numéro>",
            description = "Numéro de la paire, pour toutes les actions sauf list.")
    private @Nullable Long number;

    @Override
    public Integer call() throws EmbeddedPostgisException {
        Action asked = action();
        boolean needsNumber = asked != Action.LIST && asked != Action.ASK;
        if (needsNumber && number == null) {
            throw new ParameterException(
                    spec.commandLine(), "Il manque le numéro de la paire : ./balise review " + action + " <numéro>.");
        }
        new Server(System.getenv(), Places.ofThisProcess())
                .runTask(ReviewApplication.class, asked.name(), number == null ? "" : String.valueOf(number));
        return ExitCode.DONE;
    }

    private Action action() {
        if (action == null) {
            return Boolean.getBoolean("balise.terminal") ? Action.ASK : Action.LIST;
        }
        try {
            Action asked = Action.valueOf(action.toUpperCase(Locale.ROOT));
            if (asked != Action.ASK) {
                return asked;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what there is.
        }
        throw new ParameterException(
                spec.commandLine(),
                "Action inconnue : « " + action + " ». Il y a list, show, same, different et undo.");
    }
}
