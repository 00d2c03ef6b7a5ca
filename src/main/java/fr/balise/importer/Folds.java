package fr.balise.importer;

import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.cleaning.FoldRows;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.SourceMapping;
import java.util.List;

/** Where the mapping says so ({@code fold: true}), all rows of one key are one record, wherever they stand in the file. */
final class Folds {
    private Folds() {}

    static boolean isFolded(SourceMapping mapping) {
        return mapping.rows().fold();
    }

    /**
     * Cleans the rows of one record.
     *
     * @param repeated whether another record has the same key columns
     */
    static CleanedRow clean(CleanRow cleaning, List<RawRow> rows, boolean repeated) {
        return cleaning.clean(FoldRows.unite(rows), repeated);
    }
}
