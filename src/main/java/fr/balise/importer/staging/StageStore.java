package fr.balise.importer.staging;

import fr.balise.venue.CopyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The rows of a delivery in temporary tables, and what sets them apart from the records of the source. Everything in the
 * caller's transaction, and gone with it.
 */
@ApplicationScoped
public class StageStore {
    /** Enough to hash a million keys in memory. */
    private static final String SETTINGS = "SET LOCAL work_mem = '128MB'";

    private static final String CREATE = """
            CREATE TEMP TABLE staged_row (
                row_number  integer NOT NULL,
                line_number integer,
                record_key  text    NOT NULL,
                row_hash    text    NOT NULL,
                raw         jsonb,
                repeated    boolean NOT NULL DEFAULT false
            ) ON COMMIT DROP
            """;
    private static final String COPY =
            "COPY staged_row (row_number, line_number, record_key, row_hash, raw) FROM STDIN";

    /** Keys that several rows have, or had in an earlier delivery: few, and the only ones that are not unique. */
    private static final String SHARED = """
            CREATE TEMP TABLE shared_key ON COMMIT DROP AS
            SELECT record_key AS words, count(*) > 1 AS repeated FROM staged_row GROUP BY record_key HAVING count(*) > 1
            """;

    private static final String SHARED_BEFORE = """
            INSERT INTO shared_key
            SELECT DISTINCT split_part(sr.record_key, '#', 1), false FROM source_record sr
            WHERE sr.source_id = ? AND sr.record_key LIKE '%#%'
              AND NOT EXISTS (SELECT FROM shared_key k WHERE k.words = split_part(sr.record_key, '#', 1))
            """;
    /** The same row as before keeps its number; so do twins, in the order of the file. */
    private static final String KEEP = """
            CREATE TEMP TABLE numbered_row ON COMMIT DROP AS
            WITH delivered AS (
                SELECT s.row_number, s.record_key AS words, s.row_hash,
                       row_number() OVER (PARTITION BY s.record_key, s.row_hash ORDER BY s.row_number) AS twin
                FROM staged_row s JOIN shared_key k ON k.words = s.record_key
            ), known AS (
                SELECT split_part(record_key, '#', 1) AS words, split_part(content_hash, '/', 1) AS row_hash,
                       coalesce(nullif(split_part(record_key, '#', 2), ''), '1')::integer AS number
                FROM source_record
                WHERE source_id = ? AND record_key LIKE '%#%'
                UNION ALL
                SELECT sr.record_key, split_part(sr.content_hash, '/', 1), 1
                FROM shared_key k JOIN source_record sr ON sr.source_id = ? AND sr.record_key = k.words
            ), known_twin AS (
                SELECT *, row_number() OVER (PARTITION BY words, row_hash ORDER BY number) AS twin FROM known
            )
            SELECT d.row_number, d.words, k.number
            FROM delivered d LEFT JOIN known_twin k USING (words, row_hash, twin)
            """;
    /** All others take the free numbers, in the order of the file. */
    private static final String NUMBER = """
            WITH free AS (
                SELECT words, number, row_number() OVER (PARTITION BY words ORDER BY number) AS place
                FROM (SELECT words, generate_series(1, count(*)) AS number FROM numbered_row GROUP BY words) AS each
                WHERE NOT EXISTS (SELECT FROM numbered_row n WHERE n.words = each.words AND n.number = each.number)
            ), other AS (
                SELECT row_number, words, row_number() OVER (PARTITION BY words ORDER BY row_number) AS place
                FROM numbered_row WHERE number IS NULL
            )
            UPDATE numbered_row n SET number = free.number
            FROM other JOIN free USING (words, place) WHERE n.row_number = other.row_number
            """;

    private static final String TAKE_NUMBERS = """
            UPDATE staged_row s
            SET record_key = n.words || CASE WHEN n.number = 1 THEN '' ELSE '#' || n.number END, repeated = k.repeated
            FROM numbered_row n JOIN shared_key k ON k.words = n.words
            WHERE s.row_number = n.row_number
            """;

    /** Rows that are one record: it stands where its first row stands, and is what all of them say. */
    private static final String FOLD = """
            CREATE TEMP TABLE delivered_record ON COMMIT DROP AS
            SELECT min(row_number) AS row_number, min(line_number) AS line_number, record_key,
                   CASE WHEN count(*) = 1 THEN min(row_hash) ELSE md5(string_agg(row_hash, '' ORDER BY row_number)) END
                       AS row_hash, false AS repeated
            FROM staged_row GROUP BY record_key
            """;
    /** Only what is to be written: a record that is as it was has no row here. */
    private static final String COMPARE = """
            CREATE TEMP TABLE compared_record ON COMMIT DROP AS
            SELECT d.row_number, d.line_number, coalesce(d.record_key, k.record_key) AS record_key, d.repeated,
                   k.id AS known, d.row_hash || '/' || ? || CASE WHEN d.repeated THEN '+' ELSE '' END AS content_hash,
                   d.record_key IS NULL AS absent,
                   d.record_key IS NOT NULL AND k.absent_since IS NOT NULL AS returned,
                   k.content_hash LIKE '%/%' AND split_part(k.content_hash, '/', 1) <> d.row_hash AS changed,
                   d.record_key IS NOT NULL AND (k.id IS NULL OR k.content_hash
                       <> d.row_hash || '/' || ? || CASE WHEN d.repeated THEN '+' ELSE '' END) AS to_clean
            FROM {delivered} d
            FULL JOIN (SELECT id, record_key, content_hash, row_number, line_number, absent_since
                       FROM source_record WHERE source_id = ?) k ON k.record_key = d.record_key
            WHERE k.id IS NULL
               OR d.record_key IS NULL AND k.absent_since IS NULL
               OR d.record_key IS NOT NULL AND (
                   k.absent_since IS NOT NULL
                   OR k.content_hash <> d.row_hash || '/' || ? || CASE WHEN d.repeated THEN '+' ELSE '' END
                   OR (k.row_number, k.line_number) IS DISTINCT FROM (d.row_number, d.line_number))
            """;

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM staged_row), (SELECT count(*) FROM {delivered}),
                   (SELECT count(*) FROM source_record WHERE source_id = ? AND absent_since IS NULL),
                   count(*) FILTER (WHERE known IS NULL),
                   count(*) FILTER (WHERE changed AND NOT absent),
                   count(*) FILTER (WHERE to_clean AND known IS NOT NULL AND changed IS NOT TRUE),
                   count(*) FILTER (WHERE absent),
                   count(*) FILTER (WHERE returned),
                   count(*) FILTER (WHERE NOT absent AND NOT to_clean AND NOT returned)
            FROM compared_record
            """;
    private static final String WORK = """
            SELECT row_number, line_number, record_key, content_hash, repeated, known
            FROM compared_record WHERE to_clean ORDER BY row_number
            """;
    private static final String ROWS = """
            SELECT record_key, row_number, line_number, raw FROM staged_row WHERE record_key = ANY (?) ORDER BY row_number
            """;
    private static final int FETCHED = 2000;

    /** A row as it was staged; {@code raw} as {@link RawJson} wrote it. */
    public record StagedRow(int number, @Nullable Integer line, String raw) {}

    private final Session session;

    StageStore(Session session) {
        this.session = session;
    }

    /** Makes room for the rows of this transaction. */
    public void begin() {
        session.doWork(connection -> {
            run(connection, SETTINGS);
            run(connection, CREATE);
        });
    }

    /** Adds rows: number, line, key, hash, raw (null but for rows that will be folded). */
    public void stage(CopyText rows) {
        session.doWork(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows.stream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Sets the staged rows beside the records of the source.
     *
     * @param rules as in {@link RowKeys#rulesHash}
     * @param fold whether rows of one key are one record; else each is one, told apart by {@code #2}, {@code #3} …
     */
    public Comparison compare(String sourceId, String rules, boolean fold) {
        return session.doReturningWork(connection -> {
            run(connection, "ANALYZE staged_row");
            if (fold) {
                run(connection, FOLD);
                run(connection, "CREATE INDEX ON staged_row (record_key)");
            } else {
                tellApart(connection, sourceId);
            }
            String delivered = fold ? "delivered_record" : "staged_row";
            update(connection, COMPARE.replace("{delivered}", delivered), rules, rules, sourceId, rules);
            run(connection, "ANALYZE compared_record");
            return count(connection, COUNT.replace("{delivered}", delivered), sourceId);
        });
    }

    private static void tellApart(Connection connection, String sourceId) throws SQLException {
        run(connection, SHARED);
        update(connection, SHARED_BEFORE, sourceId);
        run(connection, "ANALYZE shared_key");
        if (update(connection, KEEP, sourceId, sourceId) > 0) {
            run(connection, "CREATE INDEX ON numbered_row (words, number)");
            run(connection, "ANALYZE numbered_row");
            run(connection, NUMBER);
            run(connection, TAKE_NUMBERS);
        }
    }

    private static Comparison count(Connection connection, String sql, String sourceId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, sourceId);
            ResultSet row = query.executeQuery();
            row.next();
            return new Comparison(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8),
                    row.getInt(9));
        }
    }

    /** Gives the records to clean, in the order of the file, in batches that the consumer may work on as it likes. */
    public void forEachToClean(Consumer<List<WorkRow>> batches) {
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(WORK)) {
                query.setFetchSize(FETCHED);
                ResultSet row = query.executeQuery();
                List<WorkRow> batch = new ArrayList<>();
                while (row.next()) {
                    batch.add(new WorkRow(
                            row.getInt(1),
                            row.getObject(2, Integer.class),
                            row.getString(3),
                            row.getString(4),
                            row.getBoolean(5),
                            row.getObject(6, Long.class)));
                    if (batch.size() == FETCHED) {
                        batches.accept(batch);
                        batch = new ArrayList<>();
                    }
                }
                if (!batch.isEmpty()) {
                    batches.accept(batch);
                }
            }
        });
    }

    /** The rows, raw, of records that several rows make, by key and in the order of the file; fold only. */
    public Map<String, List<StagedRow>> listRows(Collection<String> keys) {
        Map<String, List<StagedRow>> rows = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ROWS)) {
                query.setArray(1, connection.createArrayOf("text", keys.toArray()));
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    rows.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new StagedRow(row.getInt(2), row.getObject(3, Integer.class), row.getString(4)));
                }
            }
        });
        return rows;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
