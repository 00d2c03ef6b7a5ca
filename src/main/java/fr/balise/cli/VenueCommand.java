package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balise venue}: what a venue is made of, and taking it apart. */
@Command(
        name = "venue",
        description = {
            "Montre les lignes dont un lieu est fait et pourquoi elles sont réunies, ou en retire.",
            "./balise venue show <lieu>, ou ./balise venue split <lieu> <ligne>... : ces lignes feront un lieu à part."
        })
final class VenueCommand implements Callable<Integer> {
    static final String SHOW = "show";
    static final String SPLIT = "split";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<action>", description = "show ou split.")
    @SuppressWarnings("NullAway.Init")
    private String action;

    @Parameters(
            index = "1",
            paramLabel = "<lieu>",
            description = "Identifiant public du lieu, comme dans l'adresse de sa page.")
    @SuppressWarnings("NullAway.Init")
    private String venue;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "<ligne>",
            description = "Numéros des lignes à retirer, comme show les donne.")
    private List<Long> records = new ArrayList<>();

    @Override
    public Integer call() throws EmbeddedPostgisException {
        if (!action.equals(SHOW) && !action.equals(SPLIT)) {
            throw new ParameterException(
                    spec.commandLine(), "Action inconnue : « " + action + " ». Il y a show et split.");
        }
        if (action.equals(SPLIT) == records.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    action.equals(SPLIT)
                            ? "Il manque les lignes à retirer : ./balise venue show " + venue + " les montre."
                            : "show ne prend pas de lignes.");
        }
        List<String> arguments = new ArrayList<>(List.of(action, venue));
        records.forEach(record -> arguments.add(String.valueOf(record)));
        new Server(System.getenv(), Places.ofThisProcess())
                .runTask(VenueApplication.class, arguments.toArray(String[]::new));
        return ExitCode.DONE;
    }
}
