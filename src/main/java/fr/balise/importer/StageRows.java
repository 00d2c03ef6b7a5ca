package fr.balise.importer;

import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.staging.BatchWork;
import fr.balise.importer.staging.Comparison;
import fr.balise.importer.staging.RawJson;
import fr.balise.importer.staging.RowKeys;
import fr.balise.importer.staging.StageStore;
import fr.balise.venue.CopyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads a delivery for the first time: a key and a hash of each row are all that is needed to tell what is new. */
@ApplicationScoped
class StageRows {
    private static final int BATCH = 2000;
    private static final String STEP = "lecture";

    private final StageStore stage;

    StageRows(StageStore stage) {
        this.stage = stage;
    }

    /** Reads all rows and sets them beside the records of the source. */
    Comparison stage(Job job, Delivery delivery, RowKeys keys) {
        boolean fold = Folds.isFolded(job.mapping());
        stage.begin();
        try (BatchWork<CopyText> work = new BatchWork<>(stage::stage)) {
            List<RawRow> batch = new ArrayList<>(BATCH);
            long read = 0;
            while (delivery.hasNext()) {
                batch.add(job.mapping().withoutPersonal(delivery.next()));
                if (batch.size() == BATCH) {
                    List<RawRow> full = batch;
                    work.submit(() -> rows(full, keys, fold));
                    batch = new ArrayList<>(BATCH);
                    read += BATCH;
                    job.watcher().progress(STEP, read, 0);
                }
            }
            List<RawRow> rest = batch;
            work.submit(() -> rows(rest, keys, fold));
            work.finish();
        }
        job.watcher().progress("comparaison", 0, 0);
        return stage.compare(job.sourceId(), keys.rulesHash(), fold);
    }

    private static CopyText rows(List<RawRow> batch, RowKeys keys, boolean fold) {
        CopyText rows = new CopyText();
        for (RawRow row : batch) {
            rows.number(row.number())
                    .number(row.line())
                    .text(keys.key(row))
                    .text(keys.hash(row))
                    // Rows that are one record stand anywhere in the file, and are wanted together.
                    .text(fold ? RawJson.write(List.of(row)) : null)
                    .end();
        }
        return rows;
    }
}
