package fr.balise.importer;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.importer.MakeReport.Connected;
import fr.balise.importer.matching.LinkRecords;
import fr.balise.importer.matching.MergeVenues;
import fr.balise.importer.placing.GeocodeRecords;
import fr.balise.importer.placing.Placing;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.staging.Comparison;
import fr.balise.importer.staging.RecordBulkStore;
import fr.balise.importer.staging.RowKeys;
import fr.balise.runs.RunReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Turns one delivery into source records and venues, inside the caller's transaction: read and compare, clean what is new
 * or changed, place, link, merge, report. Rows are never all in memory.
 */
@ApplicationScoped
class ApplyDelivery {
    /** How many created, joined and changed venues a report names, of each. */
    private static final int VENUES_LISTED = 100;

    private final Gazetteers gazetteers;
    private final StageRows staging;
    private final CleanRecords cleaning;
    private final RecordBulkStore records;
    private final GeocodeRecords placing;
    private final RunLockStore locks;
    private final LinkRecords linking;
    private final MergeVenues merging;
    private final MakeReport reporting;

    ApplyDelivery(
            Gazetteers gazetteers,
            StageRows staging,
            CleanRecords cleaning,
            RecordBulkStore records,
            GeocodeRecords placing,
            RunLockStore locks,
            LinkRecords linking,
            MergeVenues merging,
            MakeReport reporting) {
        this.gazetteers = gazetteers;
        this.staging = staging;
        this.cleaning = cleaning;
        this.records = records;
        this.placing = placing;
        this.locks = locks;
        this.linking = linking;
        this.merging = merging;
        this.reporting = reporting;
    }

    /**
     * Applies all rows.
     *
     * @throws ImportStopped when the delivery changes more than a third of the source and nobody accepts that
     */
    RunReport apply(Job job) {
        try (Delivery delivery = job.open()) {
            job.mapping().requireColumns(delivery.columns());
            RowKeys keys = new RowKeys(job.mapping(), gazetteers.version(), delivery.columns());
            job.run().rulesHash = keys.rulesHash();
            job.run().inputSha256 = delivery.sha256();
            Comparison compared = isAsBefore(job) ? asBefore(job) : staging.stage(job, delivery, keys);
            LargeChange.check(job, compared);
            clean(job, keys, compared);
            job.watcher().progress("rapprochement", 0, 0);
            // Until here only rows were added that nobody else sees: a run that waits keeps no record from being moved.
            locks.lockLinking();
            Comparison settled = settle(job, compared);
            int stripped = strip(job);
            Connected connected = connect(job, settled, stripped);
            job.watcher().progress("rapport", 0, 0);
            return reporting.report(job, delivery, settled, connected);
        }
    }

    /** The same bytes, read by the same rules: what they became stands in the database, whatever else touched it since. */
    private static boolean isAsBefore(Job job) {
        return job.before()
                .filter(before -> Objects.equals(job.run().inputSha256, before.inputSha256))
                .filter(before -> Objects.equals(job.run().rulesHash, before.rulesHash))
                .isPresent();
    }

    private static Comparison asBefore(Job job) {
        ImportRun before = job.before().orElseThrow();
        return Comparison.same(before.rowsRead, before.recordsNew + before.recordsChanged + before.recordsUnchanged);
    }

    private void clean(Job job, RowKeys keys, Comparison compared) {
        if (compared.isSame()) {
            return;
        }
        records.begin();
        if (compared.toClean() > 0) {
            // Not before it is needed: to read it takes longer than to see that nothing changed.
            cleaning.clean(job, gazetteers.current(), keys, compared.toClean());
        }
    }

    private Comparison settle(Job job, Comparison compared) {
        if (compared.isSame()) {
            return compared;
        }
        Comparison settled = records.renew(job.sourceId(), compared);
        records.finish(job.runId());
        return settled;
    }

    /** What the mapping calls personal now, but did not when it was stored; rows that are there were just written anew. */
    private int strip(Job job) {
        List<String> personal = job.mapping().rows().personal();
        boolean otherRules = job.before()
                .filter(before -> !Objects.equals(job.run().rulesHash, before.rulesHash))
                .isPresent();
        return otherRules && !personal.isEmpty() ? records.strip(job.sourceId(), personal) : 0;
    }

    private void tellOfWaitingCorrections(Job job) {
        List<String> waiting =
                job.mapping().rows().about() == null ? List.of() : linking.listWaitingCorrections(job.sourceId());
        if (!waiting.isEmpty()) {
            job.watcher()
                    .tell("Aucun lieu n'a l'id " + String.join(", ", waiting) + " : ces corrections de « "
                            + job.sourceId()
                            + " » attendent qu'il existe ; vérifiez l'id dans l'adresse de la page du lieu.");
        }
    }

    private Connected connect(Job job, Comparison compared, int stripped) {
        // A geocoder may take its time, while others wait; but what it places is locked, and others may want to move
        // it.
        Placing placed = placing.place(job.sourceId(), job.runId());
        boolean cameOrWent = compared.absent() + compared.returned() > 0;
        Set<Long> moved = cameOrWent ? records.listReturnedOrAbsent() : Set.of();
        Set<String> others = new HashSet<>(linking.link(job.sourceId(), job.runId(), moved));
        tellOfWaitingCorrections(job);
        if (cameOrWent) {
            others.addAll(records.listVenuesOfReturnedOrAbsent());
        }
        return new Connected(placed, merging.merge(job.runId(), others, VENUES_LISTED), stripped);
    }
}
