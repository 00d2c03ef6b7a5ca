package fr.balise.importer.matching;

import fr.balise.venue.VenueId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each new record the public id of the venue that it would found. */
@ApplicationScoped
public class OwnIds {
    private final RecordStore records;

    OwnIds(RecordStore records) {
        this.records = records;
    }

    /** A free id for each key of new records. */
    public Map<String, String> assign(String sourceId, Collection<String> keys) {
        Map<String, String> own = new HashMap<>();
        Set<String> given = new HashSet<>();
        Collection<String> waiting = keys;
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
                    own.put(key, id);
                }
            }
            waiting = again;
        }
        return own;
    }
}
