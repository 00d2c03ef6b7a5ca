package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code balise dev}: Quarkus's development mode, where a changed source is in effect at the next request. */
@Command(
        name = "dev",
        description = {
            "Sert Balise en développement : un fichier modifié (Java, page, style) prend effet à la requête suivante.",
            "Utilise la même base de données que ./balise up."
        })
final class DevCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    private int port;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "Port de 1 à 65535 ; 8080 si rien n'est dit.")
    void port(String text) {
        port = PortOption.parse(text, 1, spec);
    }

    @Override
    public Integer call() throws EmbeddedPostgisException, InterruptedException {
        new ListenAddress("127.0.0.1", port).requireFree();
        try (Database database = Database.open(System.getenv(), Places.ofThisProcess(), Terminal::progress)) {
            Process maven = start(database);
            // Ctrl-C reaches Maven, too; the database stays until Maven has ended.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endAfter(maven, database), "balise-close-database"));
            return maven.waitFor();
        }
    }

    private Process start(Database database) {
        Path checkout = Path.of(System.getProperty("balise.home", "."));
        ProcessBuilder maven = new ProcessBuilder(List.of(
                        checkout.resolve("mvnw").toString(),
                        "-q",
                        "-B",
                        "quarkus:dev",
                        // No debugger port, which would clash with another one, and no question about statistics.
                        "-Ddebug=false",
                        "-Dquarkus.analytics.disabled=true",
                        "-Dquarkus.http.port=" + port))
                .directory(checkout.toFile())
                .inheritIO();
        maven.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password()));
        try {
            return maven.start();
        } catch (IOException e) {
            throw new SetupProblem("./mvnw ne se lance pas dans " + checkout + " : " + e.getMessage(), e);
        }
    }

    private static void endAfter(Process maven, Database database) {
        try {
            maven.destroy();
            maven.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
