package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual is what the launcher shows at {@code --help}, so it must be the application's own help, word for word. With
 * {@code ./balise test -Dtest=CommandsManualTest -Dapprove} the texts of the manual are replaced by those of the code.
 */
class CommandsManualTest {

    private static final Path MANUAL = Path.of("docs/commands.md");

    @TestFactory
    Stream<DynamicTest> theManualHoldsTheHelpOfEveryCommand() {
        return commands()
                .map(command -> DynamicTest.dynamicTest(
                        command.getCommandSpec().qualifiedName(" "), () -> assertHelpIsIn(command)));
    }

    /** All commands, those within others too. */
    private static Stream<CommandLine> commands() {
        return BaliseCommand.commandLine().getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), command.getSubcommands().values().stream()));
    }

    private static void assertHelpIsIn(CommandLine command) throws IOException {
        String heading = "## " + command.getCommandSpec().qualifiedName(" ") + "\n\n";
        String block = heading + "```\n" + command.getUsageMessage() + "```\n";
        String manual = Files.readString(MANUAL);
        if (System.getProperty("approve") != null) {
            manual = Pattern.compile(Pattern.quote(heading) + "```\n.*?```\n", Pattern.DOTALL)
                    .matcher(manual)
                    .replaceFirst(Matcher.quoteReplacement(block));
            Files.writeString(MANUAL, manual);
        }
        assertThat(manual)
                .as("run ./balise test -Dtest=CommandsManualTest -Dapprove and look at the change of " + MANUAL)
                .contains(block);
    }

    @TestFactory
    Stream<DynamicTest> everyOptionIsExplained() throws IOException {
        String manual = Files.readString(MANUAL);
        return commands()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .distinct()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> assertThat(manual).contains(name)));
    }

    @Test
    void theListOfCommandsNamesEachOfThem() throws IOException {
        String list = Files.readString(MANUAL).split("```", 3)[1];

        assertThat(list).contains(BaliseCommand.commandLine().getSubcommands().keySet());
    }

    @Test
    void everyVariableOfTheEnvironmentIsExplained() throws IOException {
        List<String> variables = List.of(
                ConfiguredDatabase.URL,
                ConfiguredDatabase.USER,
                ConfiguredDatabase.PASSWORD,
                "BALISE_HOST",
                "BALISE_PORT",
                "BALISE_DATA",
                "BALISE_CACHE",
                "BALISE_JAVA_OPTS",
                "JAVA_HOME");

        assertThat(Files.readString(MANUAL))
                .contains(variables.stream().map(each -> "`" + each + "`").toList());
    }
}
