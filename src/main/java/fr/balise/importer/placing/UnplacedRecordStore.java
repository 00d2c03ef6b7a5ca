package fr.balise.importer.placing;

import fr.balise.venue.FactsJson;
import fr.balise.venue.VenueFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Finds the records whose address should be looked up, and writes where it is; in the caller's transaction. */
@ApplicationScoped
class UnplacedRecordStore {
    /** By id, so that each step begins where the one before ended. */
    private static final String UNPLACED = """
            SELECT id, facts
            FROM source_record
            WHERE source_id = ? AND id > ? AND facts IS NOT NULL
              AND coalesce(facts #>> '{location,method}', '') NOT IN ('source', ?)
              AND facts #>> '{address,street}' <> ''
              AND (facts #>> '{address,inseeCode}' <> '' OR facts #>> '{address,postalCode}' <> '')
            ORDER BY id
            LIMIT ?
            """;

    private static final String PLACE =
            "UPDATE source_record SET facts = CAST(? AS jsonb), last_run_id = ?, changed_run_id = ? WHERE id = ?";

    private final Session session;

    UnplacedRecordStore(Session session) {
        this.session = session;
    }

    /**
     * The next records in the order of their ids.
     *
     * @param after the last id of the step before, 0 to begin with
     * @param provider records that it has placed are left out
     */
    List<UnplacedRecord> list(String sourceId, long after, String provider, int most) {
        List<UnplacedRecord> found = new ArrayList<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(UNPLACED)) {
                query.setString(1, sourceId);
                query.setLong(2, after);
                query.setString(3, provider);
                query.setInt(4, most);
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    found.add(new UnplacedRecord(rows.getLong(1), FactsJson.read(rows.getString(2))));
                }
            }
        });
        return found;
    }

    /** Writes facts anew and marks the records as changed by this run, so that linking and merging look at them. */
    void place(Map<Long, VenueFacts> placed, long run) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(PLACE)) {
                for (Map.Entry<Long, VenueFacts> record : placed.entrySet()) {
                    update.setString(1, FactsJson.write(record.getValue()));
                    update.setLong(2, run);
                    update.setLong(3, run);
                    update.setLong(4, record.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }
}
