package fr.balise.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One French sentence for a command line that is wrong, the nearest right word, and where the help is. */
final class MisuseMessages implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String help = " Aide : " + command.getCommandSpec().qualifiedName(" ") + " --help";
        command.getErr().println(sentence(problem, command) + help);
        return ExitCode.MISUSED;
    }

    private static String sentence(ParameterException problem, CommandLine command) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), unmatched.getSuggestions(), command);
        }
        if (problem instanceof MissingParameterException missing) {
            return "Il manque une valeur : " + names(missing.getMissing()) + ".";
        }
        if (problem instanceof MaxValuesExceededException
                || problem instanceof CommandLine.OverwrittenOptionException) {
            return "Une option est donnée deux fois.";
        }
        return String.valueOf(problem.getMessage());
    }

    private static String unknown(String word, List<String> suggestions, CommandLine command) {
        boolean option = word.startsWith("-");
        String kind =
                option ? "Option inconnue" : command.getParent() == null ? "Commande inconnue" : "Argument en trop";
        String near = suggestions.isEmpty() ? "" : " Vouliez-vous dire : " + suggestions.get(0) + " ?";
        return kind + " : « " + word + " »." + near;
    }

    private static String names(List<ArgSpec> arguments) {
        return String.join(
                ", ",
                arguments.stream()
                        .map(each -> each instanceof OptionSpec option ? option.longestName() : each.paramLabel())
                        .toList());
    }
}
