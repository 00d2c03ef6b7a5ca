package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balise signalements}: what visitors say is wrong, and settling it. */
@Command(
        name = "signalements",
        description = {
            "Montre les erreurs que des visiteurs signalent sur les pages des lieux, et les classe une fois vues.",
            "Sans rien : la liste de ceux qui attendent."
        })
final class FeedbackCommand implements Callable<Integer> {

    /** What can be asked for. */
    enum Action {
        LIST,
        SHOW,
        SETTLE,
        REOPEN,
        ERASE
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<action>",
            description = {
                "list : ceux qui attendent ; show : un signalement entier ; settle : c'est vu, le classer ;"
                        + " reopen : le remettre en attente ; erase : effacer son texte pour toujours, et le classer."
            })
    private @Nullable String action;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "<numéro>",
            description = "Numéros des signalements, pour toutes les actions sauf list.")
    private List<Long> numbers = new ArrayList<>();

    @Override
    public Integer call() throws EmbeddedPostgisException {
        Action asked = action();
        if (asked == Action.LIST && !numbers.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "list ne prend pas de numéro.");
        }
        if (asked != Action.LIST && numbers.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Il manque le numéro du signalement : ./balise signalements " + action + " <numéro>.");
        }
        List<String> arguments = new ArrayList<>(List.of(asked.name()));
        numbers.forEach(number -> arguments.add(String.valueOf(number)));
        new Server(System.getenv(), Places.ofThisProcess())
                .runTask(FeedbackApplication.class, arguments.toArray(String[]::new));
        return ExitCode.DONE;
    }

    private Action action() {
        if (action == null) {
            return Action.LIST;
        }
        try {
            return Action.valueOf(action.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Action inconnue : « " + action + " ». Il y a list, show, settle, reopen et erase.");
        }
    }
}
