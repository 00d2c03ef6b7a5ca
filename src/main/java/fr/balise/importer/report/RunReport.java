package fr.balise.importer.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what a run does, row by row. */
public final class RunReport {
    private final String sourceId;
    private final List<String> unusedColumns;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<FindingKind, Integer> findings = new EnumMap<>(FindingKind.class);
    private int created;
    private int changed;
    private int unchanged;
    private int absent;

    /**
     * Starts at zero.
     *
     * @param unusedColumns columns of the input that the mapping neither uses nor ignores
     */
    public RunReport(String sourceId, List<String> unusedColumns) {
        this.sourceId = sourceId;
        this.unusedColumns = List.copyOf(unusedColumns);
    }

    public void countRow(Outcome outcome, List<Finding> noticed) {
        outcomes.merge(outcome, 1, Integer::sum);
        noticed.forEach(finding -> findings.merge(finding.kind(), 1, Integer::sum));
    }

    public void countCreated() {
        created++;
    }

    public void countChanged() {
        changed++;
    }

    public void countUnchanged() {
        unchanged++;
    }

    public void countAbsent(int records) {
        absent += records;
    }

    public String sourceId() {
        return sourceId;
    }

    public int rowsRead() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int rows(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int findings(FindingKind kind) {
        return findings.getOrDefault(kind, 0);
    }

    public int venuesCreated() {
        return created;
    }

    public int venuesChanged() {
        return changed;
    }

    public int venuesUnchanged() {
        return unchanged;
    }

    /** Records of the source that the delivery no longer holds, counted when that is noticed first. */
    public int recordsAbsent() {
        return absent;
    }

    /** The report for a terminal, in French. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sourceId + " : " + rowsRead() + " lignes lues, "
                + outcomes.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().plural())
                        .collect(Collectors.joining(", ")));
        lines.add("  lieux : " + created + " créés, " + changed + " modifiés, " + unchanged + " inchangés ; lignes"
                + " disparues : " + absent);
        findings.forEach((kind, count) -> lines.add("  " + count + " × " + kind.sentence()));
        if (!unusedColumns.isEmpty()) {
            lines.add("  colonnes ni lues ni ignorées : " + String.join(", ", unusedColumns));
        }
        return lines;
    }
}
