package fr.balise.importer.staging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.RawRow;
import fr.balise.venue.CopyText;
import fr.balise.venue.FactsJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cleaned records as rows of {@code COPY}. */
public final class RecordRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordRows() {}

    /**
     * A record with all that becomes of it.
     *
     * @param rows as they were read; more than one where the mapping folds them
     */
    public record Cleaned(WorkRow work, List<RawRow> rows, CleanedRow cleaned) {}

    /** A record that is not there yet, for {@link RecordBulkStore#addNew}. Until linking knows better it is a venue of its own. */
    static void addNew(Cleaned record, String sourceId, String ownId, String run, CopyText to) {
        to.text(sourceId);
        to.text(record.work().key());
        content(record, to);
        to.text(record.cleaned().facts() == null ? null : ownId);
        to.text(ownId).text(run).text(run).text(run).end();
    }

    /** One that is, for {@link RecordBulkStore#stageChanged}. */
    static void addChanged(Cleaned record, CopyText to) {
        to.number(record.work().known());
        content(record, to);
        to.end();
    }

    private static void content(Cleaned record, CopyText to) {
        CleanedRow cleaned = record.cleaned();
        to.number(record.work().number())
                .number(record.work().line())
                .text(RawJson.write(record.rows()))
                .text(record.work().contentHash())
                .text(cleaned.facts() == null ? null : FactsJson.write(cleaned.facts()))
                .text(cleaned.outcome().name())
                .text(cleaned.findings().isEmpty() ? "[]" : write(cleaned.findings()));
    }

    private static String write(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings that can't be written", e);
        }
    }
}
