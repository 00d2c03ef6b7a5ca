package fr.balise.importer.staging;

import fr.balise.text.Folding;
import fr.balise.venue.CopyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Recognises rows without a key that say something else than before. Such a row is what it says, so that a new phone number
 * makes it a new record beside an absent one; where exactly one new and one absent record of the source have the same name,
 * commune and street, it is the record of before: its ids stay, its content is that of the new row. In the caller's
 * transaction, after the new records are written and before the absent ones are noted.
 */
@ApplicationScoped
class RenewedRecordStore {
    private static final String CREATE =
            "CREATE TEMP TABLE keyless_record (id bigint, absent boolean, said text) ON COMMIT DROP";
    private static final String COPY = "COPY keyless_record FROM STDIN";

    /** What {@link RowKeys} makes of a row without a key begins with {@code =}. */
    private static final String KEYLESS = """
            SELECT sr.id, c.absent, sr.facts ->> 'name', coalesce(sr.facts #>> '{address,inseeCode}', sr.facts #>> '{address,commune}'),
                   sr.facts #>> '{address,street}'
            FROM compared_record c JOIN source_record sr ON sr.source_id = ? AND sr.record_key = c.record_key
            WHERE (c.absent OR c.known IS NULL) AND c.record_key LIKE '=%' AND sr.facts IS NOT NULL
            """;

    private static final String PAIR = """
            CREATE TEMP TABLE renewed_record ON COMMIT DROP AS
            WITH gone AS (
                SELECT said, min(id) AS id FROM keyless_record WHERE absent GROUP BY said HAVING count(*) = 1
            ), come AS (
                SELECT said, min(id) AS id FROM keyless_record WHERE NOT absent GROUP BY said HAVING count(*) = 1
            )
            SELECT gone.id AS known, old.record_key AS old_key, sr.*
            FROM gone JOIN come USING (said)
            JOIN source_record old ON old.id = gone.id JOIN source_record sr ON sr.id = come.id
            """;
    private static final String DROP_NEW = "DELETE FROM source_record sr USING renewed_record r WHERE sr.id = r.id";

    private static final String RENEW = """
            UPDATE source_record sr
            SET record_key = r.record_key, row_number = r.row_number, line_number = r.line_number, raw = r.raw,
                content_hash = r.content_hash, facts = r.facts, outcome = r.outcome, findings = r.findings,
                venue_id = coalesce(sr.venue_id, sr.own_id),
                last_run_id = r.last_run_id, changed_run_id = r.changed_run_id
            FROM renewed_record r WHERE sr.id = r.known
            """;
    private static final String FIRST_DECIDED = """
            UPDATE match_decision d SET first_key = r.record_key
            FROM renewed_record r WHERE d.first_source = r.source_id AND d.first_key = r.old_key
            """;
    private static final String SECOND_DECIDED = """
            UPDATE match_decision d SET second_key = r.record_key
            FROM renewed_record r WHERE d.second_source = r.source_id AND d.second_key = r.old_key
            """;
    /** The first of the two is the smaller one, so that a pair is found again. */
    private static final String ORDER_DECIDED = """
            UPDATE match_decision d SET first_key = d.second_key, second_key = d.first_key
            FROM renewed_record r
            WHERE d.first_source = r.source_id AND d.second_source = r.source_id
              AND r.record_key IN (d.first_key, d.second_key)
              AND d.first_key COLLATE "C" > d.second_key COLLATE "C"
            """;

    private static final String FORGET =
            "DELETE FROM compared_record c USING renewed_record r WHERE c.known = r.known OR c.record_key = r.record_key";

    private static final int FETCHED = 2000;

    private final Session session;

    RenewedRecordStore(Session session) {
        this.session = session;
    }

    /**
     * Gives new rows to the records that they were before.
     *
     * @return how many
     */
    int renew(String sourceId) {
        return session.doReturningWork(connection -> {
            run(connection, CREATE);
            list(connection, sourceId);
            run(connection, PAIR);
            run(connection, DROP_NEW);
            int renewed = run(connection, RENEW);
            if (renewed > 0) {
                run(connection, FIRST_DECIDED);
                run(connection, SECOND_DECIDED);
                run(connection, ORDER_DECIDED);
                run(connection, FORGET);
            }
            return renewed;
        });
    }

    private static void list(Connection connection, String sourceId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(KEYLESS)) {
            query.setFetchSize(FETCHED);
            query.setString(1, sourceId);
            ResultSet row = query.executeQuery();
            CopyText said = new CopyText();
            while (row.next()) {
                String commune = words(row.getString(4));
                if (!commune.isEmpty()) {
                    String all = words(row.getString(3)) + "|" + commune + "|" + words(row.getString(5));
                    said.number(row.getLong(1))
                            .flag(row.getBoolean(2))
                            .text(all)
                            .end();
                }
                if (said.rows() == FETCHED) {
                    copy(connection, said);
                    said = new CopyText();
                }
            }
            copy(connection, said);
        }
    }

    private static String words(@Nullable String text) {
        return Folding.words(Objects.requireNonNullElse(text, ""));
    }

    private static void copy(Connection connection, CopyText rows) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
