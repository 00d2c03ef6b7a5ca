package fr.balise.cli;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.GazetteerFiles;
import fr.balise.gazetteer.UnreadableGazetteerException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code balise mapping}: what people need while they write a description of a source. */
@Command(
        name = "mapping",
        description = {
            "Aide à écrire les descriptions de sources, import/<id>.yaml.",
            "Ne lit et n'écrit rien dans la base de données."
        },
        subcommands = {MappingCheckCommand.class, MappingNewCommand.class})
final class MappingCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Dites quoi faire : check ou new.");
    }

    /** The checkout, or the installation. */
    static Path home() {
        return Path.of(System.getProperty("balise.home", "."));
    }

    static Path mappings() {
        return home().resolve("import");
    }

    /** Out of the files of the checkout, since no database is there to ask. */
    static Gazetteer gazetteer() {
        try {
            return GazetteerFiles.read(home().resolve("data").resolve("gazetteer"))
                    .gazetteer();
        } catch (UnreadableGazetteerException e) {
            throw SetupProblem.from(e);
        }
    }
}
