package fr.balise.importer.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.venue.StandardField;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Holds the keys of a YAML file against the records that it is read into, and knows the line of each: what Jackson, which
 * reads the values, can't tell for records.
 */
final class CheckKeys {
    private final String file;

    CheckKeys(String file) {
        this.file = file;
    }

    /**
     * Checks a part of a file.
     *
     * @throws MappingProblem at the first key that is unknown or missing, in the order of the file
     */
    void check(Node node, Type type) {
        if (type instanceof ParameterizedType generic) {
            checkGeneric(node, generic);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            checkRecord(node, plain);
        }
    }

    private void checkGeneric(Node node, ParameterizedType type) {
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Map.class && node instanceof MappingNode mapping) {
            boolean fields = type.getActualTypeArguments()[0] == StandardField.class;
            for (NodeTuple entry : mapping.getValue()) {
                if (fields && StandardField.find(key(entry)).isEmpty()) {
                    throw unknown("champ inconnu du standard national", entry, fieldNames());
                }
                check(entry.getValueNode(), last);
            }
        } else if (type.getRawType() == List.class) {
            List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
            items.forEach(item -> check(item, last));
        }
    }

    private void checkRecord(Node node, Class<?> type) {
        if (!(node instanceof MappingNode mapping)) {
            throw new MappingProblem(at(node) + " : des clés sont attendues ici (" + names(components(type)) + ").");
        }
        Map<String, RecordComponent> missing = components(type);
        for (NodeTuple entry : mapping.getValue()) {
            RecordComponent component = components(type).get(key(entry));
            if (component == null) {
                throw unknown("clé inconnue", entry, components(type).keySet());
            }
            missing.remove(key(entry));
            check(entry.getValueNode(), component.getGenericType());
        }
        missing.forEach((name, component) -> {
            if (isRequired(component)) {
                throw new MappingProblem(at(node) + " : la clé obligatoire « " + name + " » manque ; ajoutez-la.");
            }
        });
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            boolean renamed = named != null && !named.value().isEmpty();
            components.put(renamed ? named.value() : component.getName(), component);
        }
        return components;
    }

    private static boolean isRequired(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named != null && named.required();
    }

    private MappingProblem unknown(String what, NodeTuple entry, Collection<String> known) {
        String given = key(entry);
        String hint = Suggestion.nearest(given, known)
                .map(near -> "vouliez-vous dire « " + near + " » ?")
                .orElseGet(() -> "possibles : " + String.join(", ", new TreeSet<>(known)) + ".");
        return new MappingProblem(at(entry.getKeyNode()) + " : " + what + " « " + given + " » ; " + hint);
    }

    private String at(Node node) {
        // SnakeYAML counts lines from 0.
        return file + ", ligne " + (node.getStartMark().getLine() + 1);
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static List<String> fieldNames() {
        return Arrays.stream(StandardField.values())
                .map(StandardField::wireName)
                .toList();
    }

    private static String names(Map<String, RecordComponent> components) {
        return String.join(", ", components.keySet());
    }
}
