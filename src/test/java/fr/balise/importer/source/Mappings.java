package fr.balise.importer.source;

import fr.balise.venue.StandardField;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Mappings for tests, by what matters in them. */
public final class Mappings {
    private static final String HEAD = """
            id: essai
            title: Essai
            publisher: Essai
            licence: aucune
            rank: 50
            """;

    private Mappings() {}

    /** A mapping with these lines beside what every mapping must have. */
    public static SourceMapping of(String yaml) {
        String input = yaml.contains("input:") ? "" : "input: {file: essai.csv}\n";
        return MappingFiles.parse("essai.yaml", HEAD + input + yaml);
    }

    /** A mapping of columns that are called as the fields of the standard. */
    public static SourceMapping ofStandard() {
        return of("key: [nom]\nfields:\n"
                + Arrays.stream(StandardField.values())
                        .map(field -> "  " + field.wireName() + ": {column: " + field.wireName() + "}\n")
                        .collect(Collectors.joining()));
    }
}
