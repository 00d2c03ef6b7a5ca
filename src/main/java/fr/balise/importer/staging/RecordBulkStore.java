package fr.balise.importer.staging;

import fr.balise.importer.staging.RecordRows.Cleaned;
import fr.balise.venue.CopyText;
import fr.balise.venue.VenueId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/** Writes source records in bulk, in the caller's transaction. */
@ApplicationScoped
public class RecordBulkStore {
    private static final String CONTENT = "row_number, line_number, raw, content_hash, facts, outcome, findings";
    private static final String COPY_NEW = "COPY source_record (source_id, record_key, " + CONTENT
            + ", venue_id, own_id, first_run_id, last_run_id, changed_run_id) FROM STDIN";
    private static final String CREATE_CHANGED = "CREATE TEMP TABLE changed_record ON COMMIT DROP AS SELECT id, "
            + CONTENT + " FROM source_record WITH NO DATA";
    private static final String COPY_CHANGED = "COPY changed_record FROM STDIN";

    /** It keeps its venue, if it had one before it lost its name; one that gets its first name founds its own. */
    private static final String UPDATE_CHANGED = """
            UPDATE source_record sr
            SET row_number = c.row_number, line_number = c.line_number, raw = c.raw, content_hash = c.content_hash,
                facts = c.facts, outcome = c.outcome, findings = c.findings,
                venue_id = coalesce(sr.venue_id, CASE WHEN c.facts IS NOT NULL THEN sr.own_id END),
                absent_since = NULL, last_run_id = ?, changed_run_id = ?
            FROM changed_record c WHERE sr.id = c.id
            """;

    private static final String RETURN = """
            UPDATE source_record sr
            SET row_number = c.row_number, line_number = c.line_number, absent_since = NULL, last_run_id = ?
            FROM compared_record c WHERE sr.id = c.known AND NOT c.to_clean AND NOT c.absent
            """;
    private static final String MISS = """
            UPDATE source_record sr
            SET absent_since = (SELECT started_at FROM import_run WHERE id = ?), last_run_id = ?
            FROM compared_record c WHERE sr.id = c.known AND c.absent
            """;
    /** Of two records of a venue the one that is there is believed first; what a single record says stays as it was. */
    private static final String CAME_OR_WENT = """
            SELECT DISTINCT sr.venue_id FROM compared_record c JOIN source_record sr ON sr.id = c.known
            WHERE (c.absent OR c.returned)
              AND EXISTS (SELECT FROM source_record o WHERE o.venue_id = sr.venue_id AND o.id <> sr.id)
            """;

    /** Those that say something else as well are compared anyhow. */
    private static final String RETURNED_OR_ABSENT =
            "SELECT known FROM compared_record WHERE absent OR returned AND NOT to_clean";

    private static final String TAKEN = """
            SELECT own_id FROM source_record WHERE own_id = ANY (?)
            UNION
            SELECT id FROM venue WHERE id = ANY (?)
            UNION
            SELECT old_id FROM venue_redirect WHERE old_id = ANY (?)
            """;
    private static final String FACTS = "SELECT id, facts FROM source_record WHERE id = ANY (?) AND facts IS NOT NULL";

    /** Constraint violated: unique. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final Session session;
    private final RenewedRecordStore renewing;
    private final PersonalColumnStore personal;

    RecordBulkStore(Session session, RenewedRecordStore renewing, PersonalColumnStore personal) {
        this.session = session;
        this.renewing = renewing;
        this.personal = personal;
    }

    /** Makes room for the changed records of this transaction. */
    public void begin() {
        session.doWork(connection -> run(connection, CREATE_CHANGED));
    }

    /** The rows of {@link #addNew} when no id is taken, so that they can be made beside other work. */
    public static CopyText newRows(String sourceId, List<Cleaned> records, long run) {
        return newRows(sourceId, records, run, Map.of());
    }

    private static CopyText newRows(String sourceId, List<Cleaned> records, long run, Map<String, String> ownIds) {
        CopyText rows = new CopyText();
        for (Cleaned record : records) {
            String key = record.work().key();
            String ownId = ownIds.containsKey(key) ? ownIds.get(key) : VenueId.of(sourceId, key, 0);
            RecordRows.addNew(record, sourceId, ownId, String.valueOf(run), rows);
        }
        return rows;
    }

    /**
     * Adds records.
     *
     * @param rows what {@link #newRows} made of them
     */
    public void addNew(String sourceId, List<Cleaned> records, CopyText rows, long run) {
        session.doWork(connection -> {
            run(connection, "SAVEPOINT before_new_records");
            try {
                copy(connection, COPY_NEW, rows);
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                // An id of 50 bits that two records would have: likely once in 2,000 databases of a million records.
                run(connection, "ROLLBACK TO SAVEPOINT before_new_records");
                copy(connection, COPY_NEW, newRows(sourceId, records, run, freeIds(connection, sourceId, records)));
            }
            run(connection, "RELEASE SAVEPOINT before_new_records");
        });
    }

    private static Map<String, String> freeIds(Connection connection, String sourceId, List<Cleaned> records)
            throws SQLException {
        Map<String, String> free = new HashMap<>();
        Set<String> given = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        records.forEach(record -> waiting.add(record.work().key()));
        for (int attempt = 0; !waiting.isEmpty(); attempt++) {
            Map<String, String> wanted = new HashMap<>();
            for (String key : waiting) {
                wanted.put(key, VenueId.of(sourceId, key, attempt));
            }
            Set<String> taken = taken(connection, wanted.values());
            wanted.forEach((key, id) -> {
                if (!taken.contains(id) && given.add(id)) {
                    free.put(key, id);
                    waiting.remove(key);
                }
            });
        }
        return free;
    }

    private static Set<String> taken(Connection connection, Collection<String> ids) throws SQLException {
        Set<String> taken = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(TAKEN)) {
            for (int i = 1; i <= 3; i++) {
                query.setArray(i, connection.createArrayOf("text", ids.toArray()));
            }
            ResultSet row = query.executeQuery();
            while (row.next()) {
                taken.add(row.getString(1));
            }
        }
        return taken;
    }

    /** The rows of {@link #stageChanged}. */
    public static CopyText changedRows(List<Cleaned> records) {
        CopyText rows = new CopyText();
        records.forEach(record -> RecordRows.addChanged(record, rows));
        return rows;
    }

    /** Takes changed records, which {@link #finish} writes. */
    public void stageChanged(CopyText rows) {
        session.doWork(connection -> copy(connection, COPY_CHANGED, rows));
    }

    /** Gives new rows without a key to the absent records that they were before; the comparison as it is then. */
    public Comparison renew(String sourceId, Comparison compared) {
        boolean possible = compared.absent() > 0 && compared.added() > 0;
        return possible ? compared.renewed(renewing.renew(sourceId)) : compared;
    }

    /** Writes the changed records; notes which ones are absent, which ones came back, and which ones only moved. */
    public void finish(long run) {
        session.doWork(connection -> {
            for (String sql : List.of(UPDATE_CHANGED, RETURN, MISS)) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                        statement.setLong(i, run);
                    }
                    statement.executeUpdate();
                }
            }
        });
    }

    /**
     * The venues that share records with others and of which one went absent or came back: nobody wrote its content, but the
     * venue may now be what another one says. Once the delivery is compared.
     */
    public Set<String> listVenuesOfReturnedOrAbsent() {
        return session.doReturningWork(connection -> {
            Set<String> venues = new HashSet<>();
            try (Statement query = connection.createStatement()) {
                ResultSet row = query.executeQuery(CAME_OR_WENT);
                while (row.next()) {
                    venues.add(row.getString(1));
                }
            }
            return venues;
        });
    }

    /** The records that went absent, and those that came back as they were, once the delivery is compared. */
    public Set<Long> listReturnedOrAbsent() {
        return session.doReturningWork(connection -> {
            Set<Long> records = new HashSet<>();
            try (Statement query = connection.createStatement()) {
                ResultSet row = query.executeQuery(RETURNED_OR_ABSENT);
                while (row.next()) {
                    records.add(row.getLong(1));
                }
            }
            return records;
        });
    }

    /** {@link PersonalColumnStore#strip}. */
    public int strip(String sourceId, Collection<String> columns) {
        return personal.strip(sourceId, columns);
    }

    /** What these records said until now, as JSON, by id. */
    public Map<Long, String> listFacts(Collection<Long> ids) {
        Map<Long, String> facts = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FACTS)) {
                query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    facts.put(row.getLong(1), row.getString(2));
                }
            }
        });
        return facts;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(Connection connection, String sql, CopyText rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
