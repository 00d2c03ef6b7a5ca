package fr.balise.cli;

import fr.balise.embedded.Places;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code balise}: the list of commands. The launcher adds {@code test} and {@code help}, which need no jar. */
@Command(
        name = "./balise",
        description = "La carte et l'annuaire des lieux de médiation numérique.",
        versionProvider = Version.class,
        subcommands = {
            UpCommand.class,
            ImportCommand.class,
            SourcesCommand.class,
            ReportCommand.class,
            MappingCommand.class,
            ReviewCommand.class,
            VenueCommand.class,
            FeedbackCommand.class,
            DbCommand.class,
            ResetCommand.class,
            DevCommand.class
        })
final class BaliseCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    /** The whole command line, its messages in French and its failures turned into sentences. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new BaliseCommand());
        FrenchUsage.apply(commandLine);
        // -c and its like belong to psql.
        Objects.requireNonNull(commandLine.getSubcommands().get("db")).setUnmatchedOptionsArePositionalParams(true);
        return commandLine
                .setParameterExceptionHandler(new MisuseMessages())
                .setExecutionExceptionHandler(new FailureMessages(Places.ofThisProcess()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Il manque le nom d'une commande.");
    }
}
