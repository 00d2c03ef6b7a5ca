package fr.balise.importer;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.matching.KnownRecord;
import fr.balise.importer.matching.LinkRecords;
import fr.balise.importer.matching.MergeVenues;
import fr.balise.importer.matching.OwnIds;
import fr.balise.importer.matching.RecordKeys;
import fr.balise.importer.matching.RecordKeys.KeyedRow;
import fr.balise.importer.matching.RecordStore;
import fr.balise.importer.matching.SourceRecord;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.RunReport;
import fr.balise.importer.source.SourceMapping;
import fr.balise.venue.VenueId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns one delivery into source records and venues, inside the caller's transaction. */
@ApplicationScoped
class ApplyDelivery {
    private final Gazetteers gazetteers;
    private final RecordStore records;
    private final OwnIds ownIds;
    private final LinkRecords linking;
    private final MergeVenues merging;

    ApplyDelivery(Gazetteers gazetteers, RecordStore records, OwnIds ownIds, LinkRecords linking, MergeVenues merging) {
        this.gazetteers = gazetteers;
        this.records = records;
        this.ownIds = ownIds;
        this.linking = linking;
        this.merging = merging;
    }

    /**
     * Applies all rows.
     *
     * @param run the id of the run, which is written already
     */
    RunReport apply(SourceMapping mapping, Delivery delivery, long run) {
        mapping.requireColumns(delivery.columns());
        records.lock(mapping.id());
        Map<String, KnownRecord> known = records.load(mapping.id());
        RunReport report = new RunReport(mapping.id(), mapping.listUnused(delivery.columns()));
        Sorted sorted = sort(mapping, delivery, known, report);
        records.write(mapping.id(), sorted.changed, run);
        records.touch(sorted.unchanged, run);
        List<KnownRecord> gone = known.values().stream()
                .filter(record -> !record.absent() && !sorted.present.contains(record.key()))
                .toList();
        records.markAbsent(gone, run);
        report.countAbsent(gone.size());
        sorted.unchanged.keySet().stream()
                .filter(record -> record.venueId() != null)
                .forEach(record -> report.countUnchanged());
        // Placing addresses comes here: after all records are written, before they are compared with others.
        merging.merge(linking.link(mapping.id(), run), report);
        return report;
    }

    /** The rows of a delivery, told apart by what has to be done with them. */
    private static final class Sorted {
        private final Set<String> present = new HashSet<>();
        private final List<SourceRecord> changed = new ArrayList<>();
        private final Map<KnownRecord, Integer> unchanged = new LinkedHashMap<>();
    }

    private Sorted sort(SourceMapping mapping, Delivery delivery, Map<String, KnownRecord> known, RunReport report) {
        Gazetteer gazetteer = gazetteers.current();
        RecordKeys keys = new RecordKeys(mapping, gazetteers.version());
        CleanRow cleaning = new CleanRow(mapping, gazetteer);
        Sorted sorted = new Sorted();
        Map<KeyedRow, CleanedRow> changed = new LinkedHashMap<>();
        List<RawRow> rows = new ArrayList<>();
        delivery.forEachRemaining(rows::add);
        for (KeyedRow keyed : keys.assign(rows, known)) {
            KnownRecord before = known.get(keyed.key());
            sorted.present.add(keyed.key());
            if (before != null && before.contentHash().equals(keyed.contentHash())) {
                report.countRow(before.outcome(), before.findings());
                sorted.unchanged.put(before, keyed.row().number());
            } else {
                CleanedRow cleaned = cleaning.clean(keyed.row(), keyed.repeated());
                report.countRow(cleaned.outcome(), cleaned.findings());
                changed.put(keyed, cleaned);
            }
        }
        Map<String, String> own = ownIds.assign(
                mapping.id(),
                changed.keySet().stream()
                        .map(KeyedRow::key)
                        .filter(key -> !known.containsKey(key))
                        .toList());
        changed.forEach((keyed, cleaned) -> sorted.changed.add(new SourceRecord(
                keyed.key(),
                keyed.row(),
                keyed.contentHash(),
                cleaned,
                // A known record keeps its own id, whatever is given here.
                own.getOrDefault(keyed.key(), VenueId.of(mapping.id(), keyed.key(), 0)))));
        return sorted;
    }
}
