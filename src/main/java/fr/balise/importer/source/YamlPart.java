package fr.balise.importer.source;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a YAML file that knows its line, so that whatever is wrong with it can be said with its place. */
final class YamlPart {
    private static final int DEEPEST = 40;

    private final String file;
    private final Node node;
    private final Node place;
    private final int depth;
    private final String name;

    private YamlPart(String file, Node node, Node place, int depth, String name) {
        this.file = file;
        this.name = name;
        this.node = node;
        this.place = place;
        this.depth = depth;
        if (depth > DEEPEST) {
            // An anchor may hold itself.
            throw problem("trop de niveaux imbriqués ; simplifiez");
        }
    }

    /**
     * The whole of a file.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException when the text is no YAML
     */
    static YamlPart root(String file, String yaml) {
        Node root = new Yaml(limits()).compose(new StringReader(yaml));
        if (root == null) {
            throw new MappingProblem("La description de source " + file + " est vide.");
        }
        return new YamlPart(file, root, root, 0, "");
    }

    /** A mapping is written by hand: these leave room, and stop a file that is made to exhaust memory. */
    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(1_000_000);
        limits.setMaxAliasesForCollections(40);
        return limits;
    }

    MappingProblem problem(String sentence) {
        return new MappingProblem(at(place) + " : " + sentence + ".");
    }

    MappingProblem unknown(String what, String given, Collection<String> known) {
        return new MappingProblem(
                at(place) + " : " + what + " « " + given + " » ; " + Suggestion.sentence(given, known));
    }

    /** The parts under these keys and no others; those that the file leaves out are missing. */
    Map<String, YamlPart> keys(Collection<String> known) {
        return entries("clé inconnue", known);
    }

    /** As {@link #keys}, with a word for what the keys are. */
    Map<String, YamlPart> entries(String unknown, Collection<String> known) {
        Map<String, YamlPart> entries = entries();
        for (NodeTuple entry : ((MappingNode) node).getValue()) {
            if (!known.contains(key(entry))) {
                throw new YamlPart(file, entry.getKeyNode(), entry.getKeyNode(), depth, key(entry))
                        .unknown(unknown, key(entry), known);
            }
        }
        return entries;
    }

    /** The parts under all keys, in the order of the file. */
    Map<String, YamlPart> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("des clés sont attendues ici (clé : valeur)");
        }
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Node value = entry.getValueNode();
            Node where = value instanceof ScalarNode ? entry.getKeyNode() : value;
            if (entries.put(key(entry), new YamlPart(file, value, where, depth + 1, key(entry))) != null) {
                throw new MappingProblem(
                        at(entry.getKeyNode()) + " : la clé « " + key(entry) + " » est là deux fois ; retirez-en une.");
            }
        }
        return entries;
    }

    /** The part under a key. */
    YamlPart required(Map<String, YamlPart> entries, String key) {
        YamlPart part = entries.get(key);
        if (part == null) {
            throw problem("la clé obligatoire « " + key + " » manque ; ajoutez-la");
        }
        return part;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode && !isNull();
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The parts of a list; one part alone is a list of one. */
    List<YamlPart> items() {
        return node instanceof SequenceNode list
                ? list.getValue().stream()
                        .map(item -> new YamlPart(file, item, item, depth + 1, name))
                        .toList()
                : List.of(this);
    }

    /** A text that is not blank; numbers and such are texts as they are written. */
    String text() {
        String text = rawText();
        if (text.isBlank()) {
            throw problem("« " + name + " » est vide ; donnez-lui une valeur, ou retirez la clé");
        }
        return text;
    }

    /** A text that may be blank, as a separator may. */
    String rawText() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("un texte est attendu pour « " + name + " »");
        }
        return isNull() ? "" : scalar.getValue();
    }

    List<String> texts() {
        List<String> texts = items().stream().map(YamlPart::text).toList();
        if (texts.isEmpty()) {
            throw problem("« " + name + " » est une liste vide ; donnez-lui une valeur, ou retirez la clé");
        }
        return texts;
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw problem("un nombre entier est attendu pour « " + name + " », et non « " + rawText() + " »");
        }
    }

    boolean yes() {
        return oneOf(List.of("true", "false")).equals("true");
    }

    String oneOf(Collection<String> known) {
        String text = text();
        if (!known.contains(text)) {
            throw unknown("valeur inconnue pour « " + name + " »", text, known);
        }
        return text;
    }

    /** As JSON would have it: maps, lists, numbers, truth values, texts, null. */
    @Nullable
    Object plain() {
        if (node instanceof MappingNode) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            entries().forEach((key, part) -> plain.put(key, part.plain()));
            return plain;
        }
        if (node instanceof SequenceNode) {
            List<@Nullable Object> plain = new ArrayList<>();
            items().forEach(part -> plain.add(part.plain()));
            return plain;
        }
        return isNull() ? null : scalar(rawText());
    }

    private Object scalar(String text) {
        if (node.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        return number && text.matches("[+-]?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?") ? new BigDecimal(text) : text;
    }

    /** One writing for all parts that mean the same: the order of keys and the kind of quotes are gone. */
    String canonical() {
        if (node instanceof MappingNode) {
            return new TreeMap<>(entries())
                    .entrySet().stream()
                            .map(entry -> quoted(entry.getKey()) + ":"
                                    + entry.getValue().canonical())
                            .collect(Collectors.joining(",", "{", "}"));
        }
        return node instanceof SequenceNode
                ? items().stream().map(YamlPart::canonical).collect(Collectors.joining(",", "[", "]"))
                : isNull() ? "null" : quoted(rawText());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** In the file, from 1. */
    int line() {
        return line(place);
    }

    private static int line(Node node) {
        // SnakeYAML counts lines from 0.
        return node.getStartMark().getLine() + 1;
    }

    private String at(Node node) {
        return file + ", ligne " + line(node);
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}
