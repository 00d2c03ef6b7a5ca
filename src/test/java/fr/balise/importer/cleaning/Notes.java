package fr.balise.importer.cleaning;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import java.util.List;
import java.util.Map;

/** A place for findings where no row is needed. */
final class Notes {
    private Notes() {}

    static Cells none() {
        return new Cells(new RawRow(1, Map.of(), null), Map.of());
    }

    static List<FindingKind> kinds(Cells notes) {
        return notes.findings().stream().map(Finding::kind).toList();
    }
}
