package fr.balise.importer.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Says which venue each record is about, once the records of a run are written and placed. A new record comes with
 * {@code venue_id = own_id}, a venue of its own; one that had a venue still has it. For now that stays so: finding the same
 * place in several sources moves in here.
 */
@ApplicationScoped
public class LinkRecords {
    private final RecordStore records;

    LinkRecords(RecordStore records) {
        this.records = records;
    }

    /**
     * Links the records whose content this run wrote ({@code changed_run_id}), in the caller's transaction. Write
     * {@code venue_id} only where it differs: each write costs as much as a new record.
     *
     * @return the venues to merge anew: those of the records of this run, those that records left, those that they joined
     */
    public Set<String> link(String sourceId, long run) {
        return records.listVenuesOfChanged(run);
    }
}
