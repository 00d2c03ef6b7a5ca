package fr.balise.importer.matching;

import fr.balise.venue.VenueId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which venue each new record is about. A record keeps the venue that it has; for now a new one founds a venue of
 * its own. Finding the same place in several sources moves in here.
 */
@ApplicationScoped
public class LinkRecords {
    private final RecordStore records;

    LinkRecords(RecordStore records) {
        this.records = records;
    }

    /** The same records with a venue each; rejected ones stay without. */
    public List<SourceRecord> link(String sourceId, List<SourceRecord> unlinked) {
        Map<String, String> founded = foundVenues(
                sourceId,
                unlinked.stream()
                        .filter(record -> record.venueId() == null)
                        .filter(record -> record.cleaned().facts() != null)
                        .map(SourceRecord::key)
                        .toList());
        return unlinked.stream()
                .map(record -> founded.containsKey(record.key()) ? record.of(founded.get(record.key())) : record)
                .toList();
    }

    /** A free id for each key. */
    private Map<String, String> foundVenues(String sourceId, List<String> keys) {
        Map<String, String> founded = new HashMap<>();
        Set<String> given = new HashSet<>();
        List<String> waiting = keys;
        for (int attempt = 0; !waiting.isEmpty(); attempt++) {
            Map<String, String> wanted = new HashMap<>();
            for (String key : waiting) {
                wanted.put(key, VenueId.of(sourceId, key, attempt));
            }
            Set<String> taken = records.listTaken(wanted.values());
            List<String> again = new ArrayList<>();
            for (String key : waiting) {
                String id = wanted.get(key);
                if (taken.contains(id) || !given.add(id)) {
                    again.add(key);
                } else {
                    founded.put(key, id);
                }
            }
            waiting = again;
        }
        return founded;
    }
}
