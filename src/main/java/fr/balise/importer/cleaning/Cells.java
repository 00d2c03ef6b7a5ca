package fr.balise.importer.cleaning;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.FieldRule;
import fr.balise.importer.source.FieldVocabulary;
import fr.balise.venue.StandardField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts that a mapping finds in one row, or in several that are one venue, and the findings about them. */
final class Cells {
    private static final List<String> STANDARD_SEPARATOR = List.of("|");

    private final List<RuleTexts> rows;
    private final Map<StandardField, List<FieldRule>> rules;
    private final Map<StandardField, List<Cell>> found = new EnumMap<>(StandardField.class);
    private final List<Finding> findings = new ArrayList<>();

    Cells(RawRow row, Map<StandardField, List<FieldRule>> rules) {
        this(List.of(new RowTexts(row.cells())), rules);
    }

    Cells(List<RowTexts> rows, Map<StandardField, List<FieldRule>> rules) {
        List<RuleTexts> texts = new ArrayList<>(rows.size());
        rows.forEach(row -> texts.add(new RuleTexts(row, this)));
        this.rows = texts;
        this.rules = rules;
    }

    /** The rows one by one: more than one where several are one venue. */
    List<RuleTexts> rows() {
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    void note(FindingKind kind, @Nullable Cell cell, @Nullable String result) {
        Finding finding =
                new Finding(kind, cell == null ? null : cell.column(), cell == null ? null : cell.text(), result);
        // A cell may be asked for more than once.
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /**
     * The texts for a field that say something: of all rules where it takes several values, else of the first rule that
     * has one.
     */
    List<Cell> all(StandardField field) {
        List<Cell> cells = found.get(field);
        if (cells == null) {
            cells = texts(rules.getOrDefault(field, List.of()), FieldVocabulary.isList(field));
            found.put(field, cells);
        }
        return cells;
    }

    /** The texts of rules: of all, or of the first that has one. */
    List<Cell> texts(List<FieldRule> rules, boolean ofAll) {
        if (rules.isEmpty()) {
            return List.of();
        }
        if (rows.size() == 1 && rules.size() == 1) {
            return rows.get(0).read(rules.get(0));
        }
        Set<Cell> cells = new LinkedHashSet<>();
        for (RuleTexts row : rows) {
            for (FieldRule rule : rules) {
                cells.addAll(row.read(rule));
                if (!ofAll && !cells.isEmpty()) {
                    return List.copyOf(cells);
                }
            }
        }
        return List.copyOf(cells);
    }

    Optional<Cell> first(StandardField field) {
        List<Cell> cells = all(field);
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(0));
    }

    /** The cell as it was read, with its line breaks, where the text is all that it says; else the text. */
    String raw(Cell cell) {
        return rows.stream()
                .map(row -> row.raw(cell))
                .filter(raw -> !raw.equals(cell.text()))
                .findFirst()
                .orElse(cell.text());
    }

    @Nullable
    String text(StandardField field) {
        List<Cell> cells = all(field);
        return cells.isEmpty() ? null : cells.get(0).text();
    }

    /** All texts for a field, split at {@code |} as in the standard, as values; unreadable ones leave a finding. */
    <T> Set<T> values(StandardField field, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        for (Cell piece : pieces(field)) {
            try {
                values.add(parser.apply(piece.text()));
            } catch (IllegalArgumentException e) {
                note(FindingKind.VALUE_UNKNOWN, piece, null);
            }
        }
        return values;
    }

    /** All texts for a field, split at {@code |} as in the standard. */
    List<Cell> pieces(StandardField field) {
        List<Cell> cells = all(field);
        if (cells.stream().noneMatch(cell -> cell.text().indexOf('|') >= 0)) {
            return cells;
        }
        List<Cell> pieces = new ArrayList<>();
        for (Cell cell : cells) {
            for (String text : CutText.pieces(cell.text(), STANDARD_SEPARATOR)) {
                if (!text.isBlank()) {
                    pieces.add(new Cell(cell.column(), text.strip()));
                }
            }
        }
        return pieces;
    }
}
