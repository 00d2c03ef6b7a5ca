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
     */
    public record Merged(VenueChanges changes, int merged) {}

    /** Merges these venues anew, outside of any run. */
    public void merge(Collection<String> venueIds) {
        merge(NO_RUN, venueIds, 0);
    }

    /**
     * Merges venues anew and makes those that are not there yet: those of the records whose content a run wrote, and
     * others.
     *
     * @param others venues that records left or joined in this run, or that are to be merged for another reason
     * @param listed how many changed venues to tell the differences of
     */
    public Merged merge(long run, Collection<String> others, int listed) {
        affected.collect(run, others);
        venues.begin();
        try (BatchWork<CopyText> work = new BatchWork<>(venues::stage)) {
            affected.forEachSaid(batch -> work.submit(() -> merge(batch)));
            work.finish();
        }
        VenueChanges changes = venues.write(Instant.now(), listed);
        return new Merged(changes, affected.dropMerged());
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
