package fr.balise.importer.cleaning;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.FieldRule;
import fr.balise.importer.source.Mappings;
import fr.balise.venue.StandardField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows whose columns are called as the fields of the standard. */
final class Rows {
    static final Map<StandardField, List<FieldRule>> RULES =
            Mappings.ofStandard().fields();

    private Rows() {}

    /** Columns and their texts in turn. */
    static Cells of(String... columnsAndTexts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return new Cells(new RawRow(1, cells, null), RULES);
    }
}
