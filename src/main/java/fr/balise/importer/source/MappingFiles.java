package fr.balise.importer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.balise.importer.source.SourceMapping.FieldRule;
import fr.balise.venue.StandardField;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the mapping files of a folder, strictly. */
public final class MappingFiles {
    private static final ObjectMapper YAML = strictYaml();
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
        SourceMapping mapping = parse(file);
        check(mapping, file);
        return mapping;
    }

    private static SourceMapping parse(Path file) {
        try {
            String text = Files.readString(file);
            Node root = new Yaml(limits()).compose(new StringReader(text));
            if (root == null) {
                throw new MappingProblem("La description de source " + file + " est vide.");
            }
            new CheckKeys(file.toString()).check(root, SourceMapping.class);
            return YAML.readValue(text, SourceMapping.class);
        } catch (MarkedYAMLException e) {
            throw new MappingProblem(line(file, e) + " : ce n'est pas du YAML lisible ; corrigez la ligne.", e);
        } catch (JsonProcessingException e) {
            throw new MappingProblem(sentence(file, e), e);
        } catch (IOException | YAMLException e) {
            throw new MappingProblem("La description de source " + file + " est illisible (UTF-8 attendu).", e);
        }
    }

    private static String line(Path file, MarkedYAMLException e) {
        return e.getProblemMark() == null
                ? file.toString()
                : file + ", ligne " + (e.getProblemMark().getLine() + 1);
    }

    private static void check(SourceMapping mapping, Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        if (!name.equals(mapping.id() + ENDING)) {
            throw new MappingProblem(
                    file + " : l'id « " + mapping.id() + " » doit être le nom du fichier sans « " + ENDING + " ».");
        }
        if (!mapping.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new MappingProblem(file + " : l'id « " + mapping.id()
                    + " » ne doit avoir que des minuscules sans accent, des chiffres et des traits d'union.");
        }
        requireText(file, "title", mapping.title());
        requireText(file, "publisher", mapping.publisher());
        requireText(file, "licence", mapping.licence());
        mapping.key().forEach(column -> requireText(file, "key", column));
        if (mapping.rank() < 1 || mapping.rank() > 1000) {
            throw new MappingProblem(file + " : rank doit être de 1 à 1000, et non " + mapping.rank() + ".");
        }
        if (mapping.key().isEmpty()) {
            throw new MappingProblem(file + " : key doit nommer au moins une colonne.");
        }
        if (!mapping.fields().containsKey(StandardField.NOM)) {
            throw new MappingProblem(file + " : le champ « nom » manque sous fields.");
        }
        mapping.fields().forEach((field, rules) -> rules.forEach(rule -> check(rule, field, file)));
    }

    /** YAML makes null of a key without a value. */
    private static void requireText(Path file, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new MappingProblem(file + " : « " + key + " » est vide ; donnez-lui une valeur.");
        }
    }

    private static void check(FieldRule rule, StandardField field, Path file) {
        if ((rule.column() == null) == (rule.value() == null)) {
            throw new MappingProblem(
                    file + " : le champ « " + field.wireName() + " » demande soit column, soit value, l'un des deux.");
        }
    }

    private static String sentence(Path file, JsonProcessingException e) {
        String where =
                e.getLocation() == null ? "" : ", ligne " + e.getLocation().getLineNr();
        String under = e instanceof JsonMappingException mapping ? " sous « " + path(mapping) + " »" : "";
        return file + where + " : valeur inattendue" + under + " ; corrigez-la.";
    }

    private static String path(JsonMappingException e) {
        return String.join(
                ".",
                e.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "" + (step.getIndex() + 1) : step.getFieldName())
                        .toList());
    }

    private static ObjectMapper strictYaml() {
        SimpleModule fields = new SimpleModule().addKeyDeserializer(StandardField.class, new FieldName());
        return YAMLMapper.builder(YAMLFactory.builder().loaderOptions(limits()).build())
                .addModule(fields)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build();
    }

    /** A mapping is written by hand: these leave room, and stop a file that is made to exhaust memory. */
    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setNestingDepthLimit(50);
        limits.setCodePointLimit(1_000_000);
        limits.setMaxAliasesForCollections(50);
        return limits;
    }

    /** The names of the standard as keys under {@code fields}. */
    private static final class FieldName extends KeyDeserializer {
        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            var field = StandardField.find(name);
            return field.isPresent() ? field.get() : context.handleWeirdKey(StandardField.class, name, "inconnu");
        }
    }
}
