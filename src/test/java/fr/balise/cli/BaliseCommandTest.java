package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line as Java reads it, without the launcher's look at it before. */
class BaliseCommandTest {

    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        return BaliseCommand.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private void assertMisused(String sentence, String... arguments) {
        assertThat(execute(arguments)).isEqualTo(ExitCode.MISUSED);
        assertThat(err.toString()).contains(sentence).endsWith("--help" + System.lineSeparator());
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aMisspeltCommandIsRefusedWithTheNearestOne() {
        assertMisused("Commande inconnue : « upp ». Vouliez-vous dire : up ?", "upp");
    }

    @Test
    void anUnknownOptionIsRefusedWithTheNearestOne() {
        assertMisused("Option inconnue : « --prot »", "up", "--prot", "8081");
    }

    @Test
    void aMissingCommandIsSaid() {
        assertMisused("Il manque le nom d'une commande.");
    }

    @Test
    void anOptionWithoutItsValueIsSaid() {
        assertMisused("Il manque une valeur : --port.", "up", "--port");
    }

    @Test
    void anOptionGivenTwiceIsSaid() {
        assertMisused("Une option est donnée deux fois.", "up", "--port", "1", "--port", "2");
    }

    @Test
    void aWordTooManyIsSaid() {
        assertMisused("Argument en trop : « 8081 ».", "up", "8081");
    }

    @ParameterizedTest
    @CsvSource({"up,abc", "up,65536", "up,-1", "up,8080.5", "dev,abc", "dev,0"})
    void aPortThatIsNoneIsSaid(String command, String port) {
        assertMisused("« " + port + " » n'est pas un port", command, "--port=" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c", "--csv", "-At"})
    void optionsOfPsqlAreLeftToPsql(String option) {
        CommandLine db = BaliseCommand.commandLine()
                .parseArgs("db", option, "SELECT 1")
                .subcommand()
                .commandSpec()
                .commandLine();

        assertThat(db.getParseResult().matchedPositionals()).isNotEmpty();
        assertThat(db.getParseResult().unmatched()).isEmpty();
    }
}
