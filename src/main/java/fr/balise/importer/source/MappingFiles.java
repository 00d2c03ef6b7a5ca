package fr.balise.importer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the mapping files of a folder, strictly. */
public final class MappingFiles {
    /** How the names of mapping files end. */
    public static final String ENDING = ".yaml";

    private MappingFiles() {}

    /**
     * All mappings of a folder, by name.
     *
     * @throws MappingProblem when the folder or one file can't be used
     */
    public static List<SourceMapping> list(Path folder) {
        return listIds(folder).stream()
                .map(id -> read(folder.resolve(id + ENDING)))
                .toList();
    }

    /**
     * The names of the mappings of a folder, sorted; the files are not read.
     *
     * @throws MappingProblem when the folder can't be read
     */
    public static List<String> listIds(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MappingProblem(
                    "Le dossier des sources " + folder + " est illisible : vérifiez qu'il existe et ses droits.", e);
        }
    }

    /**
     * One mapping.
     *
     * @throws MappingProblem when the file can't be used
     */
    public static SourceMapping read(Path file) {
        SourceMapping mapping = parse(file.toString(), text(file));
        String name = Objects.requireNonNull(file.getFileName()).toString();
        if (!name.equals(mapping.id() + ENDING)) {
            throw new MappingProblem(
                    file + " : l'id « " + mapping.id() + " » doit être le nom du fichier sans « " + ENDING + " ».");
        }
        return mapping;
    }

    /**
     * A mapping that is no file yet.
     *
     * @param name for messages
     * @throws MappingProblem when the text can't be used
     */
    public static SourceMapping parse(String name, String yaml) {
        try {
            return new ReadMapping(YamlPart.root(name, yaml)).read();
        } catch (MarkedYAMLException e) {
            throw new MappingProblem(line(name, e) + " : ce n'est pas du YAML lisible ; corrigez la ligne.", e);
        } catch (YAMLException e) {
            throw new MappingProblem("La description de source " + name + " est illisible (YAML en UTF-8 attendu).", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MappingProblem("La description de source " + file + " est illisible (UTF-8 attendu).", e);
        }
    }

    private static String line(String file, MarkedYAMLException e) {
        return e.getProblemMark() == null
                ? file
                : file + ", ligne " + (e.getProblemMark().getLine() + 1);
    }
}
