package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FailureMessagesTest {

    @TempDir
    private Path folder;

    private String told(Exception problem) {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new ResetCommand()).setErr(new PrintWriter(err, true));
        int code = new FailureMessages(new Places(folder, folder))
                .handleExecutionException(problem, command, command.parseArgs());
        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines()).hasSize(1);
        return err.toString().strip();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("balise.log"));
    }

    @Test
    void aFinishedSentenceIsShownAsItStandsHoweverDeepItLies() throws IOException {
        Exception problem = new Server.StartFailure(
                new IllegalStateException("Failed to start", new SetupProblem("Le fichier x.yaml manque.")));

        assertThat(told(problem)).isEqualTo("Le fichier x.yaml manque.");
        assertThat(log()).contains("Failed to start", "at fr.balise.cli.FailureMessagesTest");
    }

    @Test
    void whatThePrivateDatabaseSaysIsFinished() {
        assertThat(told(new EmbeddedPostgisException("Installez PostGIS."))).isEqualTo("Installez PostGIS.");
    }

    @Test
    void anythingElseIsSaidInFrenchWithTheFileThatHasTheDetails() throws IOException {
        assertThat(told(new IllegalStateException("outer", new NullPointerException("inner\nsecond line"))))
                .isEqualTo("Balise s'est arrêté sur une erreur imprévue : inner Détails : "
                        + folder.resolve("balise.log"));
        assertThat(log()).contains("IllegalStateException: outer", "second line");
    }

    @Test
    void aFailedMigrationSaysWhy() {
        assertThat(told(new RuntimeException(new FlywayException("x", new SQLException("no such table")))))
                .startsWith("La mise à jour de la base de données a échoué : no such table");
    }

    @Test
    void aLostConnectionIsToldFromARefusal() {
        assertThat(told(new RuntimeException(new SQLException("gone", "08006"))))
                .startsWith("La connexion à la base de données est perdue : gone");
        assertThat(told(new RuntimeException(new SQLException("no right", "42501"))))
                .startsWith("La base de données refuse : no right");
    }

    @Test
    void aPortTakenBetweenTheLookAndTheStartIsSaid() {
        assertThat(told(new RuntimeException(new BindException("in use")))).startsWith("Le port vient d'être pris");
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception outer = new Exception("outer");
        Exception inner = new Exception("inner", outer);
        outer.initCause(inner);

        assertThat(told(outer)).contains("inner");
    }

    @Test
    void aFolderThatCannotBeWrittenHidesNothing() throws IOException {
        Files.createDirectory(folder.resolve("balise.log"));

        assertThat(told(new IllegalStateException("x"))).isEqualTo("Balise s'est arrêté sur une erreur imprévue : x");
    }
}
