package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code balise db}: psql on Balise's database, started for as long as psql runs if it is not running. */
@Command(
        name = "db",
        description = {
            "Ouvre psql sur la base de données de Balise.",
            "Si Balise ne tourne pas, la base est démarrée le temps de la session."
        })
final class DbCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "<argument de psql>",
            description = "Passé tel quel à psql, par exemple : -c 'SELECT count(*) FROM venue'")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws EmbeddedPostgisException, InterruptedException {
        try (Database database = Database.open(System.getenv(), Places.ofThisProcess(), Terminal::progress)) {
            List<String> line = new ArrayList<>(database.psqlCommand());
            line.addAll(arguments);
            ProcessBuilder psql = new ProcessBuilder(line).inheritIO();
            psql.environment().putAll(database.psqlEnvironment());
            return start(psql).waitFor();
        }
    }

    private static Process start(ProcessBuilder psql) {
        try {
            return psql.start();
        } catch (IOException e) {
            throw new SetupProblem(
                    "Le programme psql est introuvable : installez-le (apt-get install postgresql-client).", e);
        }
    }
}
