package fr.balise.importer.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.Outcome;
import fr.balise.venue.FactsJson;
import fr.balise.venue.Statement;
import fr.balise.venue.VenueFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps source records, in bulk and in the caller's transaction. */
@ApplicationScoped
public class RecordStore {
    /** Held until the transaction ends, so that two runs of one source never mix. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('balise.import.' || ?, 0))";

    private static final String LOAD = """
            SELECT id, record_key, content_hash, outcome, findings, venue_id, absent_since IS NOT NULL
            FROM source_record WHERE source_id = ?
            """;
    private static final String WRITE = """
            INSERT INTO source_record AS known (source_id, record_key, row_number, raw, content_hash, facts, outcome,
                                                findings, venue_id, own_id, first_run_id, last_run_id, changed_run_id)
            VALUES (?, ?, ?, CAST(? AS jsonb), ?, CAST(? AS jsonb), ?, CAST(? AS jsonb), ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT source_record_key_uq DO UPDATE
            SET row_number = excluded.row_number, raw = excluded.raw, content_hash = excluded.content_hash,
                facts = excluded.facts, outcome = excluded.outcome, findings = excluded.findings,
                venue_id = coalesce(known.venue_id,
                                    CASE WHEN excluded.facts IS NOT NULL THEN known.own_id END),
                last_run_id = excluded.last_run_id, changed_run_id = excluded.changed_run_id, absent_since = NULL
            """;
    private static final String TOUCH =
            "UPDATE source_record SET row_number = ?, last_run_id = ?, absent_since = NULL WHERE id = ?";
    private static final String MARK_ABSENT = """
            UPDATE source_record SET absent_since = (SELECT started_at FROM import_run WHERE id = ?)
            WHERE id = ? AND absent_since IS NULL
            """;
    private static final String TAKEN = """
            SELECT id FROM venue WHERE id = ANY (?)
            UNION ALL
            SELECT old_id FROM venue_redirect WHERE old_id = ANY (?)
            UNION ALL
            SELECT own_id FROM source_record WHERE own_id = ANY (?)
            """;
    private static final String VENUES_OF_CHANGED =
            "SELECT DISTINCT venue_id FROM source_record WHERE changed_run_id = ? AND venue_id IS NOT NULL";
    private static final String STATEMENTS = """
            SELECT sr.venue_id, s.id, s.rank, sr.record_key, sr.facts
            FROM source_record sr JOIN source s ON s.id = sr.source_id
            WHERE sr.venue_id = ANY (?) AND sr.facts IS NOT NULL
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1000;

    private final Session session;

    RecordStore(Session session) {
        this.session = session;
    }

    /** Waits until no other transaction imports this source, and keeps others out until this one ends. */
    public void lock(String sourceId) {
        session.doWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setString(1, sourceId);
                lock.execute();
            }
        });
    }

    /** All records of a source, by key. */
    public Map<String, KnownRecord> load(String sourceId) {
        Map<String, KnownRecord> known = new LinkedHashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement load = connection.prepareStatement(LOAD)) {
                load.setString(1, sourceId);
                ResultSet rows = load.executeQuery();
                while (rows.next()) {
                    KnownRecord record = knownRecord(rows);
                    known.put(record.key(), record);
                }
            }
        });
        return known;
    }

    private static KnownRecord knownRecord(ResultSet row) throws SQLException {
        return new KnownRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Outcome.valueOf(row.getString(4)),
                readFindings(row.getString(5)),
                row.getString(6),
                row.getBoolean(7));
    }

    /** Writes new records and replaces changed ones. */
    public void write(String sourceId, List<SourceRecord> records, long run) {
        session.doWork(connection -> inBatches(connection, WRITE, records, (statement, record) -> {
            VenueFacts facts = record.cleaned().facts();
            statement.setString(1, sourceId);
            statement.setString(2, record.key());
            statement.setInt(3, record.row().number());
            statement.setString(4, write(record.row()));
            statement.setString(5, record.contentHash());
            statement.setString(6, facts == null ? null : FactsJson.write(facts));
            statement.setString(7, record.cleaned().outcome().name());
            statement.setString(8, write(record.cleaned().findings()));
            // Until linking knows better, a new record is a venue of its own.
            statement.setString(9, facts == null ? null : record.ownId());
            statement.setString(10, record.ownId());
            statement.setLong(11, run);
            statement.setLong(12, run);
            statement.setLong(13, run);
        }));
    }

    /** Notes that unchanged records are in this delivery too. */
    public void touch(Map<KnownRecord, Integer> rowNumbers, long run) {
        session.doWork(connection -> inBatches(connection, TOUCH, rowNumbers.entrySet(), (statement, entry) -> {
            statement.setInt(1, entry.getValue());
            statement.setLong(2, run);
            statement.setLong(3, entry.getKey().id());
        }));
    }

    /** Notes that records are not in this delivery; they stay as they are. */
    public void markAbsent(Collection<KnownRecord> records, long run) {
        session.doWork(connection -> inBatches(connection, MARK_ABSENT, records, (statement, record) -> {
            statement.setLong(1, run);
            statement.setLong(2, record.id());
        }));
    }

    /** Those of the ids that some venue has or had. */
    Set<String> listTaken(Collection<String> ids) {
        Set<String> taken = new HashSet<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(TAKEN)) {
                query.setArray(1, connection.createArrayOf("text", ids.toArray()));
                query.setArray(2, connection.createArrayOf("text", ids.toArray()));
                query.setArray(3, connection.createArrayOf("text", ids.toArray()));
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
            }
        });
        return taken;
    }

    /** The venues of the records whose content this run wrote. */
    Set<String> listVenuesOfChanged(long run) {
        Set<String> venues = new HashSet<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(VENUES_OF_CHANGED)) {
                query.setLong(1, run);
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    venues.add(rows.getString(1));
                }
            }
        });
        return venues;
    }

    /** What all records say about these venues, by venue. */
    Map<String, List<Statement>> listStatements(Collection<String> venueIds) {
        Map<String, List<Statement>> statements = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STATEMENTS)) {
                query.setArray(1, connection.createArrayOf("text", venueIds.toArray()));
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    VenueFacts facts = FactsJson.read(rows.getString(5));
                    statements
                            .computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                            .add(new Statement(rows.getString(2), rows.getInt(3), rows.getString(4), facts));
                }
            }
        });
        return statements;
    }

    private interface Binder<T> {
        void bind(PreparedStatement statement, T item) throws SQLException;
    }

    private static <T> void inBatches(Connection connection, String sql, Collection<T> items, Binder<T> binder)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T item : items) {
                binder.bind(statement, item);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static String write(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that can't be written", e);
        }
    }

    private static List<Finding> readFindings(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored findings that can't be read: " + json, e);
        }
    }
}
