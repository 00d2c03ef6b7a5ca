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

    /**
     * Links the records whose content this run wrote ({@code changed_run_id}), in the caller's transaction, while no other
     * run links. Write {@code venue_id} only where it differs: each write costs as much as a new record.
     *
     * @return venues to merge anew besides those of the records of this run: those that records left or joined
     */
    public Set<String> link(String sourceId, long run) {
        return Set.of();
    }
}
