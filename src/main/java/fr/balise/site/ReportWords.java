package fr.balise.site;

import fr.balise.runs.RunReport;
import fr.balise.runs.RunReport.Difference;
import fr.balise.runs.RunReport.FindingCount;
import fr.balise.runs.RunReport.Occurrence;
import fr.balise.runs.RunReport.UnknownValue;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.ReportView.Changed;
import fr.balise.site.ReportView.Fact;
import fr.balise.site.ReportView.Found;
import fr.balise.site.ReportView.Kind;
import fr.balise.site.ReportView.Unknown;
import fr.balise.site.ReportView.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report in the words of its page. It takes what it shows from a report whose values were masked, see PublicReport. */
final class ReportWords {
    /** How many findings of one kind the page of the whole report lists. */
    private static final int FOUND_LISTED = 20;

    private static final int VALUES_LISTED = 100;
    private static final int DIFFERENCES_LISTED = 100;
    private static final int CHARACTERS = 300;
    private static final String NOTHING = "–";

    private final RunReport report;
    private final String address;

    private ReportWords(RunReport report, String address) {
        this.report = report;
        this.address = address;
    }

    /** The whole report; of each kind of finding, the first. */
    static ReportView whole(RunReport report, long run) {
        return new ReportWords(report, RunLine.addressOf(report.sourceId(), run)).view(run);
    }

    /** One kind of finding with all that the report lists of it, or null when there is none of this kind. */
    static @Nullable Kind kind(RunReport report, long run, String type) {
        ReportWords words = new ReportWords(report, RunLine.addressOf(report.sourceId(), run));
        return report.findings().stream()
                .filter(kind -> kind.kind().equals(type))
                .findFirst()
                .map(kind -> words.kind(kind, Integer.MAX_VALUE))
                .orElse(null);
    }

    private ReportView view(long run) {
        return new ReportView(
                new Link(report.title(), SourceCard.addressOf(report.sourceId())),
                address,
                run,
                FrenchTime.of(report.startedAt()),
                RunFigureWords.summary(report.rows()),
                RunFigureWords.rows(report.rows()),
                Counted.number(report.rows().read()),
                RunFigureWords.venues(report.venues()),
                RunFigureWords.records(report.records()),
                file(),
                Stream.concat(report.file().notices().stream(), report.placing().stream())
                        .toList(),
                report.findings().stream()
                        .sorted(Comparator.comparing(FindingCount::count).reversed())
                        .map(kind -> kind(kind, FOUND_LISTED))
                        .toList(),
                unknown(),
                report.file().unusedColumns(),
                NamedVenueWords.created(report),
                NamedVenueWords.merged(report),
                report.differences().stream()
                        .limit(DIFFERENCES_LISTED)
                        .map(ReportWords::changed)
                        .toList(),
                moreDifferences());
    }

    private List<Fact> file() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("fichier", report.file().name()));
        report.file().detected().forEach((label, value) -> facts.add(new Fact(label, value)));
        facts.add(new Fact("empreinte (SHA-256)", report.file().sha256()));
        facts.add(new Fact(
                "durée de l’import", FrenchTime.words(Duration.between(report.startedAt(), report.finishedAt()))));
        return facts;
    }

    private Kind kind(FindingCount kind, int most) {
        List<Occurrence> all = report.occurrences().stream()
                .filter(found -> found.kind().equals(kind.kind()))
                .toList();
        List<Found> shown = all.stream().limit(most).map(ReportWords::found).toList();
        return new Kind(
                kind.kind(),
                kind.sentence(),
                kind.remedy(),
                Counted.number(kind.count()),
                shown,
                listed(shown.size(), kind.count()),
                shown.size() < all.size() ? address + "/remarques/" + kind.kind() : null);
    }

    private static String listed(int shown, int count) {
        if (shown >= count) {
            return "";
        }
        return "les " + Counted.number(shown) + " premières sur " + Counted.number(count);
    }

    private static Found found(Occurrence found) {
        return new Found(
                found.line() != null,
                found.line() == null ? "rang " + found.row() : String.valueOf(found.line()),
                found.column() == null ? "toute la ligne" : found.column(),
                found.raw() == null || found.raw().isBlank() ? NOTHING : cut(found.raw()),
                found.result() == null || found.result().isBlank() ? NOTHING : cut(found.result()));
    }

    private Unknown unknown() {
        List<UnknownValue> values = report.unknownValues().values();
        int different = report.unknownValues().different();
        int listed = Math.min(values.size(), VALUES_LISTED);
        String summary = Counted.of(different, "valeur différente", "valeurs différentes") + ", "
                + Counted.of(report.unknownValues().count(), "fois", "fois") + " en tout"
                + (listed < different ? "\u00a0; voici les " + listed + " plus fréquentes" : "") + ".";
        return new Unknown(
                summary,
                values.stream()
                        .limit(VALUES_LISTED)
                        .map(each -> new Value(
                                each.column() == null ? NOTHING : each.column(),
                                cut(each.value()),
                                Counted.number(each.count())))
                        .toList());
    }

    private static Changed changed(Difference each) {
        return new Changed(
                new Link(each.venueName(), "/lieux/" + each.venueId()),
                each.field(),
                each.before() == null ? NOTHING : cut(each.before()),
                each.after() == null ? NOTHING : cut(each.after()));
    }

    private @Nullable String moreDifferences() {
        long told = report.differences().stream()
                .map(Difference::venueId)
                .distinct()
                .count();
        boolean all = report.differences().size() <= DIFFERENCES_LISTED
                && told >= report.venues().changed();
        return all
                ? null
                : Counted.of(report.venues().changed(), "lieu a changé", "lieux ont changé")
                        + " en tout\u00a0; cette liste est limitée, et tait qu'une information vient d'une autre source.";
    }

    private static String cut(String text) {
        return text.length() > CHARACTERS ? text.substring(0, CHARACTERS) + "…" : text;
    }
}
