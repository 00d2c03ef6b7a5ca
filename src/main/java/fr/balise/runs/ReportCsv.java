package fr.balise.runs;

import fr.balise.runs.RunReport.FindingCount;
import fr.balise.runs.RunReport.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings, new and joined venues of a report as CSV (RFC 4180, commas), one line each, for spreadsheets. */
public final class ReportCsv {
    private static final List<String> HEADER = List.of(
            "fichier", "ligne", "rang", "colonne", "lu", "type", "constat", "retenu", "remede", "nombre_du_type");

    private ReportCsv() {}

    /** The header, the occurrences and the venues that the report lists. */
    public static List<String> lines(RunReport report) {
        Map<String, FindingCount> kinds =
                report.findings().stream().collect(Collectors.toMap(FindingCount::kind, Function.identity()));
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", HEADER));
        for (Occurrence found : report.occurrences()) {
            FindingCount kind = kinds.getOrDefault(found.kind(), new FindingCount(found.kind(), 0, "", ""));
            lines.add(line(
                    report.file().name(),
                    found.line() == null ? null : found.line().toString(),
                    String.valueOf(found.row()),
                    found.column(),
                    found.raw(),
                    found.kind(),
                    kind.sentence(),
                    found.result(),
                    kind.remedy(),
                    String.valueOf(kind.count())));
        }
        addVenues(report, lines);
        return lines;
    }

    /** In the columns of findings: the name where a cell would stand, the page where its value would. */
    private static void addVenues(RunReport report, List<String> lines) {
        String file = report.file().name();
        String created = String.valueOf(report.venues().created());
        String merged = String.valueOf(report.venues().merged());
        for (NamedVenues.Created each : report.namedVenues().created()) {
            String sentence = "lieu que Balise ne connaissait pas : créé";
            lines.add(line(file, null, null, null, each.name(), "VENUE_CREATED", sentence, each.page(), null, created));
        }
        for (NamedVenues.Merged each : report.namedVenues().merged()) {
            String sentence = "lieu " + each.venueId() + " réuni à un autre : son adresse y mène";
            String into = each.intoName() + " " + each.page();
            lines.add(line(file, null, null, null, each.name(), "VENUE_MERGED", sentence, into, null, merged));
        }
    }

    private static String line(@Nullable String... cells) {
        return Stream.of(cells).map(ReportCsv::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        // A spreadsheet would work out what a stranger wrote: the quote makes it a text.
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\n\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
