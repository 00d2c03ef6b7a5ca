package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code balise up}: serves the map and the directory until it is told to stop. */
@Command(
        name = "up",
        description = {
            "Sert la carte et l'annuaire, et dit à quelle adresse.",
            "Construit ce qui manque, démarre la base de données, importe les sources livrées dans une base vide."
                    + " Ctrl-C arrête tout."
        })
final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    private int port;

    @Option(
            names = "--host",
            paramLabel = "<adresse>",
            defaultValue = "${env:BALISE_HOST:-127.0.0.1}",
            description = "Adresse de cette machine où écouter ; 127.0.0.1 (cette machine seulement) si rien n'est dit"
                    + " ici ni dans BALISE_HOST ; 0.0.0.0 : toutes.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private String host;

    @Option(
            names = "--training",
            hidden = true,
            description = "Starts everything on a free port, visits the pages once and ends; the launcher makes the"
                    + " class archive this way.")
    private boolean training;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "${env:BALISE_PORT:-8080}",
            description =
                    "Port de 1 à 65535, ou 0 pour un port libre ; 8080 si rien n'est dit ici ni dans BALISE_PORT.")
    void port(String text) {
        port = PortOption.parse(text, 0, spec);
    }

    @Override
    public Integer call() throws EmbeddedPostgisException {
        ListenAddress address = new ListenAddress(host, port);
        address.requireFree();
        new Server(System.getenv(), Places.ofThisProcess()).serve(address, training);
        return ExitCode.DONE;
    }

    /** A failed training run must be told from a JVM that could not make the archive. */
    int exitCodeOfFailure() {
        return training ? ExitCode.TRAINING_REFUSED : ExitCode.FAILED;
    }
}
