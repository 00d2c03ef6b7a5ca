package fr.balise.importer;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.staging.BatchWork;
import fr.balise.importer.staging.RawJson;
import fr.balise.importer.staging.RecordBulkStore;
import fr.balise.importer.staging.RecordRows.Cleaned;
import fr.balise.importer.staging.RowKeys;
import fr.balise.importer.staging.StageStore;
import fr.balise.importer.staging.StageStore.StagedRow;
import fr.balise.importer.staging.WorkRow;
import fr.balise.venue.CopyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cleans the records that are new or changed, and only those; reads the delivery a second time for them. */
@ApplicationScoped
class CleanRecords {
    private static final String STEP = "nettoyage";

    private final StageStore stage;
    private final RecordBulkStore records;

    CleanRecords(StageStore stage, RecordBulkStore records) {
        this.stage = stage;
        this.records = records;
    }

    /** What one batch became: rows of COPY, and what they were made of, in case an id is taken. */
    private record Written(List<Cleaned> added, CopyText newRows, CopyText changedRows, int size) {}

    /**
     * Cleans and writes.
     *
     * @param total how many records there are to clean
     */
    void clean(Job job, Gazetteer gazetteer, RowKeys keys, int total) {
        CleanRow cleaning = new CleanRow(job.mapping(), gazetteer);
        long[] done = {0};
        try (Delivery again = job.open();
                BatchWork<Written> work = new BatchWork<>(batch -> {
                    write(job, batch);
                    done[0] += batch.size();
                    job.watcher().progress(STEP, done[0], total);
                })) {
            stage.forEachToClean(batch -> {
                List<List<RawRow>> rows = Folds.isFolded(job.mapping()) ? folded(batch) : reread(job, again, batch);
                Map<Long, String> before = factsBefore(batch, rows);
                work.submit(() -> {
                    List<Cleaned> cleaned = new ArrayList<>(batch.size());
                    for (int i = 0; i < batch.size(); i++) {
                        cleaned.add(clean(cleaning, keys, batch.get(i), rows.get(i), before));
                    }
                    return written(job, cleaned);
                });
            });
            work.finish();
        }
    }

    private void write(Job job, Written batch) {
        if (!batch.newRows().isEmpty()) {
            records.addNew(job.sourceId(), batch.added(), batch.newRows(), job.runId());
        }
        if (!batch.changedRows().isEmpty()) {
            records.stageChanged(batch.changedRows());
        }
    }

    private static Written written(Job job, List<Cleaned> cleaned) {
        List<Cleaned> added =
                cleaned.stream().filter(each -> each.work().known() == null).toList();
        List<Cleaned> changed =
                cleaned.stream().filter(each -> each.work().known() != null).toList();
        return new Written(
                added,
                RecordBulkStore.newRows(job.sourceId(), added, job.runId()),
                RecordBulkStore.changedRows(changed),
                cleaned.size());
    }

    private static Cleaned clean(
            CleanRow cleaning, RowKeys keys, WorkRow work, List<RawRow> rows, Map<Long, String> before) {
        if (rows.size() == 1 && !work.contentHash().startsWith(keys.hash(rows.get(0)))) {
            throw changedUnderway();
        }
        CleanedRow cleaned = Folds.clean(cleaning, rows, work.repeated());
        String factsBefore = work.known() == null ? null : before.get(work.known());
        return new Cleaned(work, rows, factsBefore == null ? cleaned : KeepIntact.keep(factsBefore, cleaned));
    }

    /** Both are in the order of the file. */
    private static List<List<RawRow>> reread(Job job, Delivery again, List<WorkRow> batch) {
        List<List<RawRow>> rows = new ArrayList<>(batch.size());
        for (WorkRow wanted : batch) {
            RawRow row;
            do {
                if (!again.hasNext()) {
                    throw changedUnderway();
                }
                row = again.next();
            } while (row.number() < wanted.number());
            rows.add(List.of(job.mapping().withoutPersonal(row)));
        }
        return rows;
    }

    private static ImportStopped changedUnderway() {
        return new ImportStopped(
                "Le fichier a changé pendant l'import ; rien n'est importé. Relancez quand il est complet.");
    }

    private List<List<RawRow>> folded(List<WorkRow> batch) {
        Map<String, List<StagedRow>> rows =
                stage.listRows(batch.stream().map(WorkRow::key).toList());
        return batch.stream()
                .map(work -> Objects.requireNonNull(rows.get(work.key())).stream()
                        .map(RawJson::read)
                        .toList())
                .toList();
    }

    /** Asked only for known records whose row has lost letters: they are few. */
    private Map<Long, String> factsBefore(List<WorkRow> batch, List<List<RawRow>> rows) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Long known = batch.get(i).known();
            if (known != null && rows.get(i).stream().anyMatch(KeepIntact::hasLostLetters)) {
                ids.add(known);
            }
        }
        return ids.isEmpty() ? new HashMap<>() : records.listFacts(ids);
    }
}
