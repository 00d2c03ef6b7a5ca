package fr.balise.importer.matching;

import fr.balise.importer.report.RunReport;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.MergedFacts;
import fr.balise.venue.Statement;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes venues of what all their records say. */
@ApplicationScoped
public class MergeVenues {
    private final RecordStore records;
    private final VenueStore venues;

    MergeVenues(RecordStore records, VenueStore venues) {
        this.records = records;
        this.venues = venues;
    }

    /** Merges these venues anew, makes those that are not there yet, and counts what changed. */
    public void merge(Collection<String> venueIds, RunReport report) {
        Map<String, List<Statement>> statements = records.listStatements(venueIds);
        Map<String, Venue> known =
                venues.list(venueIds).stream().collect(Collectors.toMap(Venue::id, Function.identity()));
        Instant now = Instant.now();
        statements.forEach((id, said) -> merge(id, known.get(id), MergeStatements.merge(said), now, report));
    }

    private void merge(String id, @Nullable Venue venue, MergedFacts merged, Instant now, RunReport report) {
        if (venue == null) {
            venues.add(new Venue(id, merged, now));
            report.countCreated();
        } else if (venue.restate(merged, now)) {
            report.countChanged();
        } else {
            report.countUnchanged();
        }
    }
}
