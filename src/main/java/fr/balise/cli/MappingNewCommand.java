package fr.balise.cli;

import fr.balise.importer.drafting.DraftMapping;
import fr.balise.importer.drafting.DraftMapping.Draft;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.source.MappingFiles;
import fr.balise.text.Folding;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balise mapping new}: a first description of a list that nobody has described yet. */
@Command(
        name = "new",
        description = {
            "Regarde une liste et en écrit une première description, import/<id>.yaml, à relire.",
            "N'écrase jamais un fichier."
        })
final class MappingNewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "<fichier>", description = "La liste : CSV, JSON, GeoJSON, XLSX, ou ZIP de ceux-ci.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path file;

    @Option(
            names = "--id",
            paramLabel = "<id>",
            description =
                    "Nom de la source : minuscules, chiffres, traits d'union ; d'après le fichier si rien n'est dit.")
    private @Nullable String id;

    @Override
    public Integer call() throws IOException {
        String name = id == null ? idOf(file) : id;
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "« " + name + " » ne va pas pour --id : minuscules sans accent, chiffres et traits d'union.");
        }
        Path mapping = MappingCommand.mappings().resolve(name + MappingFiles.ENDING);
        if (Files.exists(mapping)) {
            throw exists(mapping);
        }
        Draft draft = draft(name);
        try {
            Files.writeString(mapping, draft.yaml(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw exists(mapping);
        }
        Terminal.say("Écrit : " + mapping + " ; colonnes reconnues : " + draft.recognised() + " sur " + draft.columns()
                + ". Relisez, complétez, puis : ./balise mapping check " + name);
        return ExitCode.DONE;
    }

    private Draft draft(String name) {
        try {
            return new DraftMapping(MappingCommand.gazetteer()).draft(name, file, place());
        } catch (DeliveryProblem e) {
            throw SetupProblem.from(e);
        }
    }

    /** As the mapping names it: relative to the home folder, or where deliveries are put. */
    private String place() {
        Path home = MappingCommand.home().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(home)
                ? home.relativize(absolute).toString().replace('\\', '/')
                : "data/deliveries/" + Objects.requireNonNull(file.getFileName(), "a list has a name");
    }

    private static String idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return Folding.slug(dot > 0 ? name.substring(0, dot) : name);
    }

    private static SetupProblem exists(Path mapping) {
        return new SetupProblem(
                mapping + " existe déjà, et reste comme il est : donnez un autre nom avec --id, ou déplacez-le.");
    }
}
