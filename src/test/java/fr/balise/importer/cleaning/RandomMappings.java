package fr.balise.importer.cleaning;

import fr.balise.venue.StandardField;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mappings that can be read, of all constructs in any combination. */
final class RandomMappings {
    static final List<String> COLUMNS = List.of("A", "N° (2)", "Été: x", "d, e", "f{g", "#h");

    private static final List<String> TEXTS =
            List.of("oui", "EPN", "Fermé", "lundi 9h-12h", "75011", "\\\"", "é’", "12 rue");
    private static final List<String> PATTERNS =
            List.of("(\\\\d+)", "^é", "(a|b)*c", "[^;]+", "x?", "(?<nom>epn) ?(.*)", ".", "\\\\s", "œ", "’");

    private final Random random;

    RandomMappings(Random random) {
        this.random = random;
    }

    /** What stands beside the head of a mapping. */
    String next() {
        boolean fold = random.nextInt(3) == 0;
        StringBuilder yaml = new StringBuilder();
        if (fold || random.nextBoolean()) {
            yaml.append("key: [\"A\"]\nfold: ").append(fold).append('\n');
        }
        if (random.nextInt(3) == 0) {
            yaml.append("skip: ").append(condition(0)).append('\n');
        }
        yaml.append("input: {file: x.csv")
                .append(pick(List.of("", ", crs: EPSG:2154", ", crs: EPSG:3857", ", crs: EPSG:4326")))
                .append(pick(List.of("", ", decimal: \",\"", ", decimal: \".\"")))
                .append("}\nfields:\n  nom: ")
                .append(rule(""))
                .append('\n');
        for (StandardField field : StandardField.values()) {
            if (field != StandardField.NOM && random.nextInt(3) > 0) {
                String name = field.wireName();
                yaml.append("  ")
                        .append(name)
                        .append(": [")
                        .append(rule(name))
                        .append(", ")
                        .append(rule(name))
                        .append("]\n");
            }
        }
        yaml.append("  fermeture: ")
                .append(rule(""))
                .append("\n  exceptions: ")
                .append(rule(""))
                .append("\n  fermeture_debut: {column: \"A\"}")
                .append("\n  ferme: {column: \"A\", lookup: {oui: definitivement}}\n");
        return yaml.toString();
    }

    private String rule(String field) {
        if (field.equals("horaires") && random.nextBoolean()) {
            return "{" + (random.nextBoolean() ? "days" : "half_days") + ": " + columns(1 + random.nextInt(6)) + when()
                    + "}";
        }
        String source = switch (random.nextInt(4)) {
            case 0 -> "template: \"{" + columnName().replace("{", "") + "} - {A}, ({A})\"";
            case 1 -> "join: " + columns(2) + ", with: \" / \"";
            default -> "column: " + columns(1 + random.nextInt(2));
        };
        if (source.startsWith("template") && source.contains("fg")) {
            source = "template: \"{A} x\"";
        }
        String cut = random.nextInt(3) == 0
                ? ", split: " + pick(List.of("\";\"", "[\",\", \" - \"]", "\"\\n\"", "\"<br>\""))
                        + pick(List.of("", ", part: 1", ", part: -1", ", part: 7"))
                : "";
        String match = random.nextInt(3) == 0 ? ", match: \"" + pick(PATTERNS) + "\"" : "";
        // A table whose texts say nothing is good for every vocabulary.
        String lookup = random.nextInt(3) == 0
                ? ", lookup: {oui: ~, \"" + pick(TEXTS) + "x\": ~}"
                        + pick(List.of("", ", otherwise: keep", ", otherwise: nothing"))
                : "";
        return "{" + source + cut + match + lookup + when() + "}";
    }

    private String when() {
        return pick(List.of("", "", ", when: ", ", unless: ")).isEmpty() ? "" : ", when: " + condition(0);
    }

    private String condition(int depth) {
        int kind = random.nextInt(depth > 2 ? 5 : 8);
        String column = "{column: " + columns(1 + random.nextInt(2)) + ", ";
        return switch (kind) {
            case 0 -> column + "is: \"" + pick(TEXTS) + "\"}";
            case 1 -> column + "word: [epn, \"été ici\"]}";
            case 2 -> column + "matches: \"" + pick(PATTERNS) + "\"}";
            case 3 -> column + "filled: " + random.nextBoolean() + "}";
            case 4 -> column + "bold: " + random.nextBoolean() + "}";
            case 5 -> "{not: " + condition(depth + 1) + "}";
            case 6 -> "{any: [" + condition(depth + 1) + ", " + condition(depth + 1) + "]}";
            default -> "[" + condition(depth + 1) + ", " + condition(depth + 1) + "]";
        };
    }

    private String columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> '"' + columnName() + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String columnName() {
        return pick(new ArrayList<>(COLUMNS));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
