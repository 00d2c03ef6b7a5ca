package fr.balise.importer.harvest;

import fr.balise.importer.harvest.Visit.Result;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps how the visits went, each in a transaction of its own. */
@ApplicationScoped
public class HarvestStore {
    private static final String NOTE = """
            INSERT INTO harvest AS known (source_id, visited_at, result, failure, failures, answered_at, imported_at)
            SELECT source, visited_at, result, failure, CASE WHEN result = 'FAILED' THEN 1 ELSE 0 END,
                   CASE WHEN result <> 'FAILED' THEN visited_at END, CASE WHEN result = 'IMPORTED' THEN visited_at END
            FROM (VALUES (?, CAST(? AS timestamptz), ?, ?)) AS visit (source, visited_at, result, failure)
            ON CONFLICT (source_id) DO UPDATE
            SET visited_at = excluded.visited_at, result = excluded.result, failure = excluded.failure,
                failures = CASE WHEN excluded.result = 'FAILED' THEN known.failures + 1 ELSE 0 END,
                answered_at = coalesce(excluded.answered_at, known.answered_at),
                imported_at = coalesce(excluded.imported_at, known.imported_at)
            """;

    private static final String LIST = """
            SELECT source_id, visited_at, result, failure, failures, answered_at, imported_at
            FROM harvest ORDER BY source_id
            """;

    private static final String LAST_IMPORTED = """
            SELECT input_sha256 FROM import_run
            WHERE source_id = ? AND state = 'SUCCEEDED' ORDER BY id DESC LIMIT 1
            """;

    private final Session session;

    HarvestStore(Session session) {
        this.session = session;
    }

    void note(String sourceId, Instant at, Result result, @Nullable String failure) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
                        insert.setString(1, sourceId);
                        insert.setTimestamp(2, Timestamp.from(at));
                        insert.setString(3, result.name());
                        insert.setString(4, failure);
                        insert.executeUpdate();
                    }
                }));
    }

    /** The last visit to each source, by name. */
    public List<Visit> list() {
        List<Visit> visits = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> {
                    try (PreparedStatement query = connection.prepareStatement(LIST)) {
                        ResultSet rows = query.executeQuery();
                        while (rows.next()) {
                            visits.add(visit(rows));
                        }
                    }
                }));
        return visits;
    }

    /** The fingerprint of the file that was last imported with success. */
    Optional<String> findImported(String sourceId) {
        List<String> found = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> {
                    try (PreparedStatement query = connection.prepareStatement(LAST_IMPORTED)) {
                        query.setString(1, sourceId);
                        ResultSet rows = query.executeQuery();
                        if (rows.next() && rows.getString(1) != null) {
                            found.add(rows.getString(1));
                        }
                    }
                }));
        return found.stream().findFirst();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                Result.valueOf(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                instant(row.getTimestamp(6)),
                instant(row.getTimestamp(7)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
