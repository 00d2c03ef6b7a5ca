package fr.balise.importer.matching;

import fr.balise.venue.FactsJson;
import fr.balise.venue.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The venues that a run merges anew, and what their records say of them; in the caller's transaction. */
@ApplicationScoped
public class AffectedVenueStore {
    private static final String CREATE = "CREATE TEMP TABLE affected_venue (id text PRIMARY KEY) ON COMMIT DROP";
    private static final String OF_RUN = """
            INSERT INTO affected_venue
            SELECT DISTINCT venue_id FROM source_record WHERE changed_run_id = ? AND venue_id IS NOT NULL
            """;
    private static final String OTHERS = "INSERT INTO affected_venue SELECT unnest(?) ON CONFLICT DO NOTHING";

    /** How many records speak of each: for most it is one, and then there is nothing to sort. */
    private static final String MEMBERS = """
            CREATE TEMP TABLE affected_member ON COMMIT DROP AS
            SELECT sr.venue_id, count(*) AS records FROM source_record sr JOIN affected_venue a ON a.id = sr.venue_id
            WHERE sr.facts IS NOT NULL GROUP BY sr.venue_id
            """;

    private static final String SAID = """
            SELECT sr.venue_id, s.id, s.rank, sr.record_key, sr.absent_since IS NOT NULL, sr.facts
            FROM affected_member m
            JOIN source_record sr ON sr.venue_id = m.venue_id
            JOIN source s ON s.id = sr.source_id
            -- A correction that its list no longer holds is taken back; what a publisher no longer lists was said.
            WHERE sr.facts IS NOT NULL AND NOT (s.names_venues AND sr.absent_since IS NOT NULL) AND m.records
            """;
    private static final String BY_ONE = SAID + " = 1";
    private static final String BY_SEVERAL = SAID + " > 1 ORDER BY sr.venue_id";

    private static final String LIST_MERGED = """
            SELECT v.id, v.name, n.id, n.name
            FROM affected_venue a JOIN venue v ON v.id = a.id
            JOIN venue_redirect r ON r.old_id = v.id JOIN venue n ON n.id = r.venue_id
            WHERE NOT EXISTS (SELECT FROM source_record sr WHERE sr.venue_id = v.id)
            ORDER BY v.name, v.id LIMIT ?
            """;
    private static final String DROP_MERGED = """
            DELETE FROM venue v USING affected_venue a
            WHERE v.id = a.id AND EXISTS (SELECT FROM venue_redirect r WHERE r.old_id = v.id)
              AND NOT EXISTS (SELECT FROM source_record sr WHERE sr.venue_id = v.id)
            """;
    private static final int FETCHED = 2000;

    private final Session session;

    AffectedVenueStore(Session session) {
        this.session = session;
    }

    /** One record of a venue, its facts not parsed yet. */
    record Said(String venueId, String sourceId, int rank, String recordKey, boolean absent, String facts) {
        Statement parse() {
            return new Statement(sourceId, rank, recordKey, absent, FactsJson.read(facts));
        }
    }

    /** Finds the venues of the records whose content this run wrote, and takes some more. */
    void collect(long run, Collection<String> others) {
        session.doWork(connection -> {
            run(connection, "DROP TABLE IF EXISTS pg_temp.affected_venue, pg_temp.affected_member");
            run(connection, CREATE);
            try (PreparedStatement statement = connection.prepareStatement(OF_RUN)) {
                statement.setLong(1, run);
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
                statement.setArray(1, connection.createArrayOf("text", others.toArray()));
                statement.executeUpdate();
            }
            run(connection, "ANALYZE affected_venue");
            run(connection, MEMBERS);
            run(connection, "ANALYZE affected_member");
        });
    }

    /** Gives what is said of the venues, in batches; all records of a venue are in one batch, one after the other. */
    void forEachSaid(Consumer<List<Said>> batches) {
        session.doWork(connection -> {
            forEach(connection, BY_ONE, batches);
            forEach(connection, BY_SEVERAL, batches);
        });
    }

    private static void forEach(Connection connection, String sql, Consumer<List<Said>> batches) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCHED);
            ResultSet row = query.executeQuery();
            List<Said> batch = new ArrayList<>();
            while (row.next()) {
                Said said = new Said(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getString(6));
                if (batch.size() >= FETCHED
                        && !batch.get(batch.size() - 1).venueId().equals(said.venueId())) {
                    batches.accept(batch);
                    batch = new ArrayList<>();
                }
                batch.add(said);
            }
            if (!batch.isEmpty()) {
                batches.accept(batch);
            }
        }
    }

    /** The first of the venues that {@link #dropMerged} is about to remove, each with the one that it became part of. */
    List<MergeVenues.Rejoined> listMerged(int most) {
        return session.doReturningWork(connection -> {
            List<MergeVenues.Rejoined> merged = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(LIST_MERGED)) {
                query.setInt(1, most);
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    merged.add(new MergeVenues.Rejoined(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return merged;
        });
    }

    /**
     * Removes the venues that became part of another: their records are linked to that one, their ids redirect to it.
     *
     * @return how many
     */
    int dropMerged() {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DROP_MERGED)) {
                return statement.executeUpdate();
            }
        });
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
