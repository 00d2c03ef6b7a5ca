package fr.balise.importer.matching;

import fr.balise.importer.matching.AffectedVenueStore.Said;
import fr.balise.importer.staging.BatchWork;
import fr.balise.venue.CopyText;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.Statement;
import fr.balise.venue.VenueBulkStore;
import fr.balise.venue.VenueChanges;
import fr.balise.venue.VenueRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes venues of what all their records say. */
@ApplicationScoped
public class MergeVenues {
    private static final long NO_RUN = 0;

    private final AffectedVenueStore affected;
    private final VenueBulkStore venues;

    MergeVenues(AffectedVenueStore affected, VenueBulkStore venues) {
        this.affected = affected;
        this.venues = venues;
    }

    /**
     * What a merge did.
     *
     * @param merged how many venues became part of another
     * @param listed the first of them
     */
    public record Merged(VenueChanges changes, int merged, List<Rejoined> listed) {}

    /** A venue that became part of another one. */
    public record Rejoined(String venueId, String venueName, String intoId, String intoName) {}

    /** Merges these venues anew, outside of any run. */
    public void merge(Collection<String> venueIds) {
        merge(NO_RUN, venueIds, 0);
    }

    /**
     * Merges venues anew and makes those that are not there yet: those of the records whose content a run wrote, and
     * others.
     *
     * @param others venues that records left or joined in this run, or that are to be merged for another reason
     * @param listed how many venues to name, and of how many changed ones to tell the differences
     */
    public Merged merge(long run, Collection<String> others, int listed) {
        affected.collect(run, others);
        venues.begin();
        try (BatchWork<CopyText> work = new BatchWork<>(venues::stage)) {
            affected.forEachSaid(batch -> work.submit(() -> merge(batch)));
            work.finish();
        }
        VenueChanges changes = venues.write(Instant.now(), listed);
        List<Rejoined> rejoined = affected.listMerged(listed);
        return new Merged(changes, affected.dropMerged(), rejoined);
    }

    private static CopyText merge(List<Said> batch) {
        CopyText rows = new CopyText();
        List<Statement> statements = new ArrayList<>();
        String venue = batch.get(0).venueId();
        for (Said said : batch) {
            if (!said.venueId().equals(venue)) {
                VenueRows.add(venue, MergeStatements.merge(statements), rows);
                statements.clear();
                venue = said.venueId();
            }
            statements.add(said.parse());
        }
        VenueRows.add(venue, MergeStatements.merge(statements), rows);
        return rows;
    }
}
