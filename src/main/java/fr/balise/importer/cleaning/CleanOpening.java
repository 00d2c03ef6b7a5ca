package fr.balise.importer.cleaning;

import fr.balise.importer.cleaning.ReadExceptions.Announced;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.FieldRule;
import fr.balise.importer.source.OpeningRules;
import fr.balise.venue.Opening;
import fr.balise.venue.OpeningException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what goes before the usual hours: announcements in prose, closures in columns of dates, hours of single services.
 * What is over is kept like anything else; what is not certain stays in the row.
 */
final class CleanOpening {
    private final OpeningRules rules;
    private final CleanServiceHours services;

    CleanOpening(OpeningRules rules) {
        this.rules = rules;
        this.services = new CleanServiceHours(rules);
    }

    /** @param others what the name and other columns announce */
    Opening clean(Cells cells, Collection<OpeningException> others) {
        List<OpeningException> exceptions = new ArrayList<>(others);
        for (Cell cell : cells.texts(rules.announced(), true)) {
            Announced announced = ReadExceptions.read(cells.raw(cell));
            exceptions.addAll(announced.exceptions());
            announced
                    .unreadable()
                    .forEach(part -> cells.note(
                            FindingKind.EXCEPTION_UNREADABLE, cell, "non compris : « " + part.strip() + " »"));
        }
        if (!rules.from().isEmpty() || !rules.to().isEmpty()) {
            cells.rows().forEach(row -> inColumns(row, cells, exceptions));
        }
        return new Opening(exceptions.stream().distinct().toList(), services.clean(cells));
    }

    private void inColumns(RuleTexts row, Cells notes, List<OpeningException> exceptions) {
        Cell first = first(row, rules.from());
        Cell last = first(row, rules.to());
        Cell why = first(row, rules.reason());
        if (first == null && last == null) {
            if (why != null) {
                notes.note(FindingKind.EXCEPTION_UNREADABLE, why, "ni premier ni dernier jour");
            }
            return;
        }
        LocalDate from = day(first);
        LocalDate to = day(last);
        Cell unreadable = first != null && from == null ? first : last != null && to == null ? last : null;
        if (unreadable != null) {
            notes.note(FindingKind.EXCEPTION_UNREADABLE, unreadable, null);
        } else if (from != null && to != null && to.isBefore(from)) {
            notes.note(FindingKind.EXCEPTION_UNREADABLE, last, "finit avant de commencer");
        } else {
            exceptions.add(OpeningException.closed(from, to, why == null ? null : why.text()));
        }
    }

    private static @Nullable LocalDate day(@Nullable Cell cell) {
        return cell == null ? null : CleanDate.find(cell.text());
    }

    static @Nullable Cell first(RuleTexts row, List<FieldRule> rules) {
        return rules.stream()
                .flatMap(rule -> row.read(rule).stream())
                .findFirst()
                .orElse(null);
    }
}
