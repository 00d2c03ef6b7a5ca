package fr.balise.importer.report;

import fr.balise.runs.RunReport.FindingCount;
import fr.balise.runs.RunReport.Occurrence;
import fr.balise.runs.RunReport.Rows;
import fr.balise.runs.RunReport.UnknownValue;
import fr.balise.runs.RunReport.UnknownValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Counts what was noticed about the records that a source has now: of all rows of its last delivery, also of those that did
 * not change. In the database, because a million rows may have several findings each.
 */
@ApplicationScoped
public class FindingSearch {
    /** How many occurrences of each kind a report lists. */
    private static final int LISTED = 100;

    private static final int VALUES_LISTED = 200;

    private static final String PRESENT = "FROM source_record sr WHERE sr.source_id = ? AND sr.absent_since IS NULL";
    /** Taken out of the records once: each further reading of a million of them would take as long. */
    private static final String GATHER = """
            CREATE TEMP TABLE run_finding ON COMMIT DROP AS
            SELECT f ->> 'kind' AS kind, sr.line_number, sr.row_number,
                   f ->> 'column' AS "column", f ->> 'raw' AS raw, f ->> 'result' AS result
            FROM source_record sr CROSS JOIN LATERAL jsonb_array_elements(sr.findings) AS f
            WHERE sr.source_id = ? AND sr.absent_since IS NULL AND sr.findings <> '[]'
            """;
    /** A record that a person should hold against another is to review, whatever was noticed about it alone. */
    private static final String OUTCOME = """
            SELECT CASE WHEN w.record_id IS NULL OR sr.outcome = 'REJECTED' THEN sr.outcome ELSE 'TO_REVIEW' END, %s
            FROM source_record sr LEFT JOIN record_to_review w ON w.record_id = sr.id
            WHERE sr.source_id = ? AND sr.absent_since IS NULL GROUP BY 1
            """;

    private static final String OUTCOMES = OUTCOME.formatted("count(*)");
    /** Each row counts, of which a folded record has several. */
    private static final String OUTCOMES_FOLDED = OUTCOME.formatted(
            "sum(CASE WHEN jsonb_exists(sr.raw, 'rows') THEN jsonb_array_length(sr.raw -> 'rows') ELSE 1 END)");

    private static final String VENUES =
            "SELECT count(*) FROM (SELECT DISTINCT sr.venue_id " + PRESENT + " AND sr.venue_id IS NOT NULL) AS each";
    private static final String COUNTS = "SELECT kind, count(*) FROM run_finding GROUP BY 1 ORDER BY 1";
    /** The first of each kind, kind by kind: sorting all of them would take longer than finding the few. */
    private static final String OCCURRENCES = """
            SELECT kind, line_number, row_number, "column", raw, result
            FROM run_finding WHERE kind = ? ORDER BY row_number LIMIT ?
            """;

    private static final String UNKNOWN = """
            SELECT "column", raw, times, count(*) OVER (), sum(times) OVER ()
            FROM (SELECT "column", raw, count(*) AS times
                  FROM run_finding WHERE kind = 'VALUE_UNKNOWN' AND raw IS NOT NULL GROUP BY 1, 2) AS each
            ORDER BY times DESC, "column", raw LIMIT ?
            """;

    private final Session session;

    FindingSearch(Session session) {
        this.session = session;
    }

    /** All that was noticed, exact counts and capped lists. */
    public record Noticed(List<FindingCount> counts, List<Occurrence> occurrences, UnknownValues unknown) {}

    /**
     * The outcomes of the rows that the source has now.
     *
     * @param folded whether several rows may be one record
     */
    public Rows countOutcomes(String sourceId, boolean folded) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(folded ? OUTCOMES_FOLDED : OUTCOMES)) {
                query.setString(1, sourceId);
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                }
            }
        });
        return new Rows(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Outcome.ACCEPTED, 0),
                counts.getOrDefault(Outcome.ACCEPTED_WITH_FINDINGS, 0),
                counts.getOrDefault(Outcome.TO_REVIEW, 0),
                counts.getOrDefault(Outcome.REJECTED, 0));
    }

    /** The venues that the records of the source are about. */
    public int countVenues(String sourceId) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(VENUES)) {
                query.setString(1, sourceId);
                ResultSet row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** What was noticed about the records that are there now. */
    public Noticed list(String sourceId) {
        return session.doReturningWork(connection -> {
            gather(connection, sourceId);
            List<FindingCount> counts = counts(connection);
            return new Noticed(counts, occurrences(connection, counts), unknown(connection));
        });
    }

    private static void gather(Connection connection, String sourceId) throws SQLException {
        try (Statement drop = connection.createStatement();
                PreparedStatement gather = connection.prepareStatement(GATHER)) {
            drop.execute("DROP TABLE IF EXISTS pg_temp.run_finding");
            gather.setString(1, sourceId);
            gather.executeUpdate();
        }
    }

    private static List<FindingCount> counts(Connection connection) throws SQLException {
        List<FindingCount> counts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
            ResultSet row = query.executeQuery();
            while (row.next()) {
                FindingKind kind = FindingKind.valueOf(row.getString(1));
                counts.add(new FindingCount(kind.name(), row.getInt(2), kind.sentence(), Remedies.of(kind)));
            }
        }
        return counts;
    }

    private static List<Occurrence> occurrences(Connection connection, List<FindingCount> kinds) throws SQLException {
        List<Occurrence> occurrences = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OCCURRENCES)) {
            query.setInt(2, LISTED);
            for (FindingCount kind : kinds) {
                query.setString(1, kind.kind());
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    occurrences.add(new Occurrence(
                            row.getString(1),
                            row.getObject(2, Integer.class),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
                }
            }
        }
        return occurrences;
    }

    private static UnknownValues unknown(Connection connection) throws SQLException {
        List<UnknownValue> values = new ArrayList<>();
        int different = 0;
        int count = 0;
        try (PreparedStatement query = connection.prepareStatement(UNKNOWN)) {
            query.setInt(1, VALUES_LISTED);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                values.add(new UnknownValue(row.getString(1), row.getString(2), row.getInt(3)));
                different = row.getInt(4);
                count = row.getInt(5);
            }
        }
        return new UnknownValues(different, count, values);
    }
}
