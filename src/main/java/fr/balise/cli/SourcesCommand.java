package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code balise sources}: what is described in import/, and how far it has come. */
@Command(
        name = "sources",
        description = {
            "Montre les sources décrites dans import/ : rang, dernier import, lignes, état, et si leur fichier est là ;"
                    + " pour celles qui ont une adresse, la dernière visite programmée."
        })
final class SourcesCommand implements Callable<Integer> {

    @Override
    public Integer call() throws EmbeddedPostgisException {
        new Server(System.getenv(), Places.ofThisProcess()).runTask(SourcesApplication.class);
        return ExitCode.DONE;
    }
}
