package fr.balise.runs;

import fr.balise.runs.RunReport.Difference;
import fr.balise.runs.RunReport.Occurrence;
import fr.balise.runs.RunReport.ReadFile;
import fr.balise.runs.RunReport.UnknownValue;
import fr.balise.runs.RunReport.UnknownValues;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as anybody may read it: never more about persons than the page of a venue shows. Counts, lines and columns are
 * those of the report; of the values that were read, those that may tell of a person are masked. The publisher finds them by
 * line and column, the operator in the whole report ({@code ./balise report}). docs/reports.md has the rules and the reasons.
 */
public final class PublicReport {
    static final String HIDDEN = "(valeur masquée)";

    /** Cells that are suspected, and cells that stand outside all columns, where any column may have slipped. */
    private static final Set<String> NEVER_SHOWN = Set.of("PERSONAL_DATA_SUSPECTED", "ROW_RAGGED");

    /** Cells of contacts, and cells of columns that may be left out of every page: only their shape is shown. */
    private static final Set<String> SHAPE_ONLY = Set.of(
            "PHONE_ABBREVIATED",
            "PHONE_REPAIRED",
            "PHONE_EXTENSION",
            "PHONE_UNREADABLE",
            "MAIL_REPAIRED",
            "MAIL_INVALID",
            "MAIL_AMONG_SITES",
            "SITE_AMONG_MAILS",
            "MOJIBAKE_REPAIRED",
            "LETTERS_DESTROYED");

    private static final int MOST_CHARACTERS = 1000;

    private final Set<String> suspectCells;
    private final Set<Integer> shiftedRows;
    private final int lastKnownRow;

    private PublicReport(RunReport report) {
        List<Occurrence> occurrences = report.occurrences();
        suspectCells = occurrences.stream()
                .filter(found -> found.kind().equals("PERSONAL_DATA_SUSPECTED"))
                .map(PublicReport::cell)
                .collect(Collectors.toSet());
        shiftedRows = occurrences.stream()
                .filter(found -> found.kind().equals("ROW_RAGGED") && found.raw() != null)
                .map(Occurrence::row)
                .collect(Collectors.toSet());
        lastKnownRow = lastKnownRow(report);
    }

    /** Lists hold the first of each kind: of rows after the last that is listed nobody can say that they are not shifted. */
    private int lastKnownRow(RunReport report) {
        List<Integer> ragged = report.occurrences().stream()
                .filter(found -> found.kind().equals("ROW_RAGGED"))
                .map(Occurrence::row)
                .toList();
        boolean all = shiftedRows.isEmpty() || report.findings("ROW_RAGGED") <= ragged.size();
        return all ? Integer.MAX_VALUE : Collections.max(ragged);
    }

    /** The same report, to be shown in public. */
    public static RunReport of(RunReport report) {
        PublicReport masks = new PublicReport(report);
        ReadFile file = report.file();
        return new RunReport(
                report.run(),
                report.sourceId(),
                report.title(),
                report.dryRun(),
                report.startedAt(),
                report.finishedAt(),
                new ReadFile(
                        text(file.name()),
                        file.sha256(),
                        file.detected(),
                        file.notices().stream().map(PublicReport::text).toList(),
                        file.unusedColumns().stream().map(PublicReport::text).toList()),
                report.placing().stream().map(PublicReport::text).toList(),
                report.rows(),
                report.records(),
                report.venues(),
                report.findings(),
                report.occurrences().stream().map(masks::occurrence).toList(),
                unknown(report.unknownValues()),
                named(report.namedVenues()),
                report.differences().stream().map(PublicReport::difference).toList());
    }

    private static String cell(Occurrence found) {
        return found.row() + "/" + found.column();
    }

    private Occurrence occurrence(Occurrence found) {
        return new Occurrence(
                found.kind(),
                found.line(),
                found.row(),
                found.column() == null ? null : text(found.column()),
                masked(found, found.raw()),
                masked(found, found.result()));
    }

    private @Nullable String masked(Occurrence found, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        if (NEVER_SHOWN.contains(found.kind())
                || suspectCells.contains(cell(found))
                || shiftedRows.contains(found.row())
                || found.row() > lastKnownRow) {
            return HIDDEN;
        }
        return SHAPE_ONLY.contains(found.kind()) ? cut(MaskedText.shape(value)) : text(value);
    }

    private static UnknownValues unknown(UnknownValues values) {
        return new UnknownValues(
                values.different(),
                values.count(),
                values.values().stream()
                        .map(each -> new UnknownValue(each.column(), text(each.value()), each.count()))
                        .toList());
    }

    private static NamedVenues named(NamedVenues venues) {
        return new NamedVenues(
                venues.created().stream()
                        .map(each -> new NamedVenues.Created(each.venueId(), text(each.name())))
                        .toList(),
                venues.merged().stream()
                        .map(each -> new NamedVenues.Merged(
                                each.venueId(), text(each.name()), each.intoId(), text(each.intoName())))
                        .toList());
    }

    private static Difference difference(Difference each) {
        return new Difference(
                each.venueId(),
                text(each.venueName()),
                each.field(),
                each.before() == null ? null : text(each.before()),
                each.after() == null ? null : text(each.after()));
    }

    private static String text(String value) {
        // Twice as long, so that what stands across the cut is recognised.
        String begin = value.length() > 2 * MOST_CHARACTERS ? value.substring(0, 2 * MOST_CHARACTERS) : value;
        return cut(MaskedText.of(begin));
    }

    private static String cut(String value) {
        return value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) + "…" : value;
    }
}
