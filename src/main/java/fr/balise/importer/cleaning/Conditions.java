package fr.balise.importer.cleaning;

import fr.balise.importer.source.CellTest;
import fr.balise.importer.source.CellTest.Bold;
import fr.balise.importer.source.CellTest.Filled;
import fr.balise.importer.source.CellTest.HasWord;
import fr.balise.importer.source.CellTest.Is;
import fr.balise.importer.source.CellTest.Matches;
import fr.balise.importer.source.Condition;
import fr.balise.importer.source.Condition.All;
import fr.balise.importer.source.Condition.Any;
import fr.balise.importer.source.Condition.Not;
import fr.balise.importer.source.Condition.OneOf;
import java.util.regex.Pattern;

/** Whether a condition of a mapping holds in a row. */
final class Conditions {
    private static final Pattern BOLD = Pattern.compile(
            "<(?:b|strong)(?:\\s[^<>]{0,500})?>|<[^<>]{0,500}font-weight\\s*:\\s*(?:bold|[6-9]00)",
            Pattern.CASE_INSENSITIVE);

    private Conditions() {}

    static boolean hold(Condition condition, RowTexts row) {
        if (condition instanceof OneOf one) {
            for (String column : one.names()) {
                if (passes(one.test(), row.get(column))) {
                    return true;
                }
            }
            return false;
        }
        if (condition instanceof All all) {
            return all.parts().stream().allMatch(part -> hold(part, row));
        }
        if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(part -> hold(part, row));
        }
        return !hold(((Not) condition).part(), row);
    }

    private static boolean passes(CellTest test, RowTexts.Text cell) {
        if (test instanceof Is is) {
            return !cell.tidy().isEmpty() && is.keys().contains(cell.key());
        }
        if (test instanceof HasWord has) {
            for (String word : has.words()) {
                if (cell.words().contains(word)) {
                    return true;
                }
            }
            return false;
        }
        if (test instanceof Matches matches) {
            return matches.pattern().isIn(cell.tidy());
        }
        if (test instanceof Filled filled) {
            return filled.wanted() != cell.saysNothing();
        }
        return ((Bold) test).wanted() == isBold(cell.raw());
    }

    private static boolean isBold(String raw) {
        return raw.indexOf('<') >= 0 && BOLD.matcher(raw).find();
    }
}
