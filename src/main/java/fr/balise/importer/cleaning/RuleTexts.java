package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.FieldRule;
import fr.balise.importer.source.FieldRule.Cut;
import fr.balise.importer.source.FieldRule.Pick;
import fr.balise.importer.source.Lookup;
import fr.balise.importer.source.TextSource.Constants;
import fr.balise.importer.source.TextSource.Filled;
import fr.balise.importer.source.TextSource.FirstColumn;
import fr.balise.importer.source.TextSource.Joined;
import fr.balise.importer.source.TextSource.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts that one rule of a mapping makes of one row. */
final class RuleTexts {
    private final RowTexts row;
    private final Cells notes;

    RuleTexts(RowTexts row, Cells notes) {
        this.row = row;
        this.notes = notes;
    }

    /** None when the rule does not count here, or says nothing. */
    List<Cell> read(FieldRule rule) {
        if (rule.when() != null && !Conditions.hold(rule.when(), row)) {
            return List.of();
        }
        List<Cell> cells = source(rule);
        if (cells.isEmpty()) {
            return cells;
        }
        if (rule.cut() != null) {
            cells = cut(cells.get(0), rule.cut());
        }
        if (rule.pick() != null) {
            cells = pick(cells, rule.pick());
        }
        return rule.lookup() == null ? cells : lookUp(cells, rule.lookup());
    }

    /** The cell as it was read, with its line breaks, where the text is all that it says; else the text. */
    String raw(Cell cell) {
        if (cell.column() == null) {
            return cell.text();
        }
        RowTexts.Text text = row.get(cell.column());
        return text.plain().equals(cell.text()) ? text.raw() : cell.text();
    }

    private List<Cell> source(FieldRule rule) {
        if (rule.source() instanceof FirstColumn first) {
            return firstOf(first.columns(), rule.cut());
        }
        if (rule.source() instanceof Constants constants) {
            return constants.texts().stream().map(text -> new Cell(null, text)).toList();
        }
        if (rule.source() instanceof Filled filled) {
            String text = filled.template().fill(column -> use(column));
            return text.isEmpty() ? List.of() : List.of(new Cell(filledOf(filled.columns()), text));
        }
        if (rule.source() instanceof Joined joined) {
            String text = joined.columns().stream()
                    .map(this::use)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(joined.with()));
            return text.isEmpty() ? List.of() : List.of(new Cell(filledOf(joined.columns()), text));
        }
        return week((Week) rule.source());
    }

    private List<Cell> firstOf(List<String> columns, @Nullable Cut cut) {
        for (String column : columns) {
            RowTexts.Text text = row.get(column);
            if (!text.saysNothing()) {
                // Line breaks and tags are gone from a plain text; where they separate, the text is still as it was.
                return List.of(new Cell(column, cut != null && cutsRaw(cut) ? text.raw() : use(column)));
            }
        }
        return List.of();
    }

    private String filledOf(List<String> columns) {
        return columns.stream()
                .filter(column -> !row.get(column).saysNothing())
                .findFirst()
                .orElseThrow();
    }

    /** The plain text of a cell, with a finding where it had markup. */
    private String use(String column) {
        RowTexts.Text text = row.get(column);
        if (PlainText.hasMarkup(text.raw())) {
            notes.note(FindingKind.MARKUP_REMOVED, new Cell(column, text.raw()), text.plain());
        }
        return text.plain();
    }

    private List<Cell> week(Week week) {
        List<String> texts = week.columns().stream().map(this::use).toList();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                said.add(week.columns().get(i) + " : " + texts.get(i));
            }
        }
        return said.isEmpty()
                ? List.of()
                : List.of(new Cell(
                        filledOf(week.columns()), String.join(" ; ", said), new Cell.Week(texts, week.halves())));
    }

    private static boolean cutsRaw(Cut cut) {
        return cut.marks().stream().anyMatch(mark -> mark.indexOf('\n') >= 0 || mark.indexOf('<') >= 0);
    }

    private static List<Cell> cut(Cell cell, Cut cut) {
        List<String> pieces = CutText.pieces(cell.text(), cut.marks());
        if (cut.part() != 0) {
            int at = cut.part() > 0 ? cut.part() - 1 : pieces.size() + cut.part();
            pieces = at >= 0 && at < pieces.size() ? List.of(pieces.get(at)) : List.of();
        }
        return pieces.stream()
                .map(PlainText::of)
                .filter(piece -> !EmptyText.isEmpty(piece))
                .map(piece -> new Cell(cell.column(), piece))
                .toList();
    }

    private static List<Cell> pick(List<Cell> cells, Pick pick) {
        List<Cell> picked = new ArrayList<>();
        for (Cell cell : cells) {
            pick.pattern()
                    .find(cell.text(), pick.group())
                    .map(String::strip)
                    .filter(text -> !EmptyText.isEmpty(text))
                    .ifPresent(text -> picked.add(new Cell(cell.column(), text)));
        }
        return picked;
    }

    private List<Cell> lookUp(List<Cell> cells, Lookup lookup) {
        List<Cell> found = new ArrayList<>();
        for (Cell cell : cells) {
            List<String> texts = lookup.find(cell.text()).orElseGet(() -> otherwise(cell, lookup));
            texts.forEach(text -> found.add(new Cell(cell.column(), text)));
        }
        return found;
    }

    private List<String> otherwise(Cell cell, Lookup lookup) {
        return switch (lookup.otherwise()) {
            case KEEP -> List.of(cell.text());
            case VALUE -> lookup.fallback() == null ? List.of() : List.of(lookup.fallback());
            case NOTHING -> List.of();
            case REPORT -> {
                notes.note(FindingKind.VALUE_UNKNOWN, cell, null);
                yield List.of();
            }
        };
    }
}
