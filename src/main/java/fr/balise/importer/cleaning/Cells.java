package fr.balise.importer.cleaning;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.SourceMapping.Condition;
import fr.balise.importer.source.SourceMapping.FieldRule;
import fr.balise.text.Folding;
import fr.balise.venue.StandardField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts that a mapping finds in one row, and the findings about them. */
final class Cells {
    private final RawRow row;
    private final Map<StandardField, List<FieldRule>> rules;
    private final List<Finding> findings = new ArrayList<>();

    Cells(RawRow row, Map<StandardField, List<FieldRule>> rules) {
        this.row = row;
        this.rules = rules;
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

    /** All texts for a field that say something: without markup, white space tidied, {@code N/A} and its like left out. */
    List<Cell> all(StandardField field) {
        return rules.getOrDefault(field, List.of()).stream()
                .filter(rule -> rule.when() == null || holds(rule.when()))
                .map(this::cell)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Cell> first(StandardField field) {
        return all(field).stream().findFirst();
    }

    @Nullable
    String text(StandardField field) {
        return first(field).map(Cell::text).orElse(null);
    }

    /** The first text for a field, as a value; null with a finding when it can't be read. */
    <T> @Nullable T value(StandardField field, FindingKind unreadable, Function<String, T> parser) {
        return first(field).map(cell -> parse(cell, unreadable, parser)).orElse(null);
    }

    /** All texts for a field, split at {@code |} as in the standard, as values; unreadable ones leave a finding. */
    <T> Set<T> values(StandardField field, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        for (Cell piece : pieces(field)) {
            T value = parse(piece, FindingKind.VALUE_UNKNOWN, parser);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    List<Cell> pieces(StandardField field) {
        return all(field).stream()
                .flatMap(cell -> Arrays.stream(cell.text().split("\\|", -1))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Cell(cell.column(), text)))
                .toList();
    }

    private <T> @Nullable T parse(Cell cell, FindingKind unreadable, Function<String, T> parser) {
        try {
            return parser.apply(cell.text());
        } catch (IllegalArgumentException e) {
            note(unreadable, cell, null);
            return null;
        }
    }

    private Optional<Cell> cell(FieldRule rule) {
        String text = rule.column() == null ? rule.value() : row.cells().get(rule.column());
        return Optional.ofNullable(text)
                .map(raw -> plain(rule.column(), raw))
                .filter(plain -> !EmptyText.isEmpty(plain))
                .map(plain -> new Cell(rule.column(), plain));
    }

    private String plain(@Nullable String column, String raw) {
        String plain = PlainText.of(raw);
        if (column != null && PlainText.hasMarkup(raw)) {
            note(FindingKind.MARKUP_REMOVED, new Cell(column, raw), plain);
        }
        return plain;
    }

    private boolean holds(Condition condition) {
        String words = " " + Folding.words(row.cells().getOrDefault(condition.column(), "")) + " ";
        return words.contains(" " + Folding.words(condition.word()) + " ");
    }
}
