package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code balise reset}: asks, then empties the database, so that the next {@code up} starts as the first one did. */
@Command(
        name = "reset",
        description = {
            "Vide la base de données, après confirmation ; le prochain ./balise up importe de nouveau les sources livrées.",
            "Refuse tant que Balise tourne."
        })
final class ResetCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "Ne demande pas de confirmation.")
    private boolean yes;

    @Override
    public Integer call() throws EmbeddedPostgisException {
        if (!yes && !Boolean.getBoolean("balise.terminal")) {
            throw new SetupProblem("Rien n'est effacé : sans terminal pour demander confirmation, il faut --yes.");
        }
        try (Database database = Database.open(System.getenv(), Places.ofThisProcess(), Terminal::progress)) {
            SchemaStore store = new SchemaStore(database);
            if (database.isSharedWithAnotherBalise() || store.isUsedByBalise()) {
                throw new SetupProblem("Rien n'est effacé : un Balise tourne sur cette base (" + database.place()
                        + "). Arrêtez-le, puis recommencez.");
            }
            List<String> tables = database.tablesOfBalise();
            if (tables.isEmpty()) {
                Terminal.say("La base est déjà vide : " + database.place());
                return ExitCode.DONE;
            }
            Terminal.say("Seront effacés, dans " + database.place() + " : " + tables.size() + " tables et leurs "
                    + store.countRows(tables) + " lignes, corrections comprises.");
            if (!yes && !confirmed()) {
                Terminal.say("Rien n'est effacé.");
                return ExitCode.FAILED;
            }
            database.empty();
            Terminal.say("La base est vide.");
            return ExitCode.DONE;
        }
    }

    private static boolean confirmed() {
        System.out.print("Continuer ? [o/N] ");
        System.out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && List.of("o", "oui").contains(answer.strip().toLowerCase(Locale.FRENCH));
        } catch (IOException e) {
            return false;
        }
    }
}
