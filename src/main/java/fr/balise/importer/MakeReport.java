package fr.balise.importer;

import fr.balise.importer.matching.MergeVenues.Merged;
import fr.balise.importer.placing.Placing;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.report.FindingSearch;
import fr.balise.importer.report.FindingSearch.Noticed;
import fr.balise.importer.source.SourceMapping;
import fr.balise.importer.staging.Comparison;
import fr.balise.runs.NamedVenues;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunReport.Difference;
import fr.balise.runs.RunReport.ReadFile;
import fr.balise.runs.RunReport.Records;
import fr.balise.runs.RunReport.Rows;
import fr.balise.runs.RunReport.Venues;
import fr.balise.runs.RunStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings together what a run did and noticed. */
@ApplicationScoped
class MakeReport {
    private final FindingSearch findings;
    private final RunStore runs;

    MakeReport(FindingSearch findings, RunStore runs) {
        this.findings = findings;
        this.runs = runs;
    }

    /**
     * What became of the records beside those of other sources.
     *
     * @param stripped records of before that lost columns about persons
     */
    record Connected(Placing placing, Merged merged, int stripped) {}

    RunReport report(Job job, Delivery delivery, Comparison compared, Connected connected) {
        Merged merged = connected.merged();
        // Where no record changed, what was noticed about them did not either: counting it again would take longest.
        Optional<RunReport> same =
                compared.isSame() ? job.before().flatMap(run -> runs.find(run.id)) : Optional.empty();
        Noticed noticed = same.map(
                        report -> new Noticed(report.findings(), report.occurrences(), report.unknownValues()))
                .orElseGet(() -> findings.list(job.sourceId()));
        Rows rows = findings.countOutcomes(job.sourceId(), Folds.isFolded(job.mapping()));
        if (rows.read() != compared.rows()) {
            throw new IllegalStateException(
                    "rows lost: " + compared.rows() + " read, outcomes for " + rows.read() + " of " + job.sourceId());
        }
        return new RunReport(
                job.options().dryRun() ? null : job.runId(),
                job.sourceId(),
                job.mapping().title(),
                job.options().dryRun(),
                job.startedAt(),
                Instant.now(),
                file(job.mapping(), delivery, connected.stripped()),
                connected.placing().lines(),
                rows,
                records(compared),
                venues(job, merged),
                noticed.counts(),
                noticed.occurrences(),
                noticed.unknown(),
                named(merged),
                differences(merged));
    }

    private static ReadFile file(SourceMapping mapping, Delivery delivery, int stripped) {
        List<String> notices = new ArrayList<>(delivery.notices());
        if (stripped > 0) {
            notices.add("colonnes personnelles retirées de fiches enregistrées auparavant : " + stripped);
        }
        return new ReadFile(
                delivery.name(),
                delivery.sha256(),
                delivery.detected(),
                List.copyOf(notices),
                mapping.listUnused(delivery.columns()));
    }

    private static Records records(Comparison compared) {
        return new Records(
                compared.added(),
                compared.changed(),
                compared.unchanged(),
                compared.reread(),
                compared.absent(),
                compared.returned());
    }

    private Venues venues(Job job, Merged merged) {
        int created = merged.changes().created();
        int changed = merged.changes().changed();
        int all = findings.countVenues(job.sourceId());
        return new Venues(created, changed, Math.max(0, all - created - changed), merged.merged());
    }

    private static NamedVenues named(Merged merged) {
        return new NamedVenues(
                merged.changes().listed().stream()
                        .map(each -> new NamedVenues.Created(each.venueId(), each.venueName()))
                        .toList(),
                merged.listed().stream()
                        .map(each -> new NamedVenues.Merged(
                                each.venueId(), each.venueName(), each.intoId(), each.intoName()))
                        .toList());
    }

    private static List<Difference> differences(Merged merged) {
        return merged.changes().differences().stream()
                .map(each ->
                        new Difference(each.venueId(), each.venueName(), each.field(), each.before(), each.after()))
                .toList();
    }
}
