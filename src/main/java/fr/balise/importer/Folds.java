package fr.balise.importer;

import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.SourceMapping;
import java.util.List;

/** The place where several rows become one record ({@code fold: true}); the mapping language has no such word yet. */
final class Folds {
    private Folds() {}

    static boolean isFolded(SourceMapping mapping) {
        return false;
    }

    /**
     * Cleans the rows of one record.
     *
     * @param repeated whether another record has the same key columns
     */
    static CleanedRow clean(CleanRow cleaning, List<RawRow> rows, boolean repeated) {
        return cleaning.clean(rows.get(0), repeated);
    }
}
