package fr.balise.importer.cleaning;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.SourceMapping.FieldRule;
import fr.balise.venue.StandardField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows whose columns are called as the fields of the standard. */
final class Rows {
    static final Map<StandardField, List<FieldRule>> RULES = rules();

    private Rows() {}

    /** Columns and their texts in turn. */
    static Cells of(String... columnsAndTexts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return new Cells(new RawRow(1, cells, null), RULES);
    }

    private static Map<StandardField, List<FieldRule>> rules() {
        Map<StandardField, List<FieldRule>> rules = new HashMap<>();
        Arrays.stream(StandardField.values())
                .forEach(field -> rules.put(field, List.of(new FieldRule(field.wireName(), null, null))));
        return rules;
    }
}
