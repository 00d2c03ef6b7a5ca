package fr.balise.importer.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * Brings corrections to the venues that they name. A public id is the own id of the record that founded the venue, for
 * ever; so a correction is decided to be the same place as that record, as a person decides it, and follows it wherever it
 * goes. In the caller's transaction.
 */
@ApplicationScoped
class CorrectionStore {
    /** The own id of a correction is never that of a venue. */
    private static final String FOUND_NOTHING = """
            UPDATE source_record sr SET venue_id = NULL FROM source s
            WHERE s.id = sr.source_id AND s.names_venues AND sr.changed_run_id = ? AND sr.venue_id = sr.own_id
            """;
    /** In the order of {@link RefPair}. Both arrive in any order: whichever comes second decides. */
    private static final String DECIDE = """
            WITH named AS (
                SELECT c.source_id AS c_source, c.record_key AS c_key, f.source_id AS f_source, f.record_key AS f_key
                FROM source s
                JOIN source_record c ON c.source_id = s.id
                -- OFFSET keeps the planner from reading all records for a few ids.
                CROSS JOIN LATERAL (
                    SELECT * FROM source_record WHERE own_id = split_part(c.record_key, '#', 1) OFFSET 0) AS f
                JOIN source fs ON fs.id = f.source_id
                WHERE s.names_venues AND NOT fs.names_venues AND c.facts IS NOT NULL
                  AND (c.changed_run_id = ? OR f.changed_run_id = ?)
            ), ordered AS (
                SELECT *, (c_source COLLATE "C", c_key COLLATE "C") <= (f_source COLLATE "C", f_key COLLATE "C") AS first
                FROM named
            )
            INSERT INTO match_decision (first_source, first_key, second_source, second_key, number, same)
            SELECT CASE WHEN first THEN c_source ELSE f_source END, CASE WHEN first THEN c_key ELSE f_key END,
                   CASE WHEN first THEN f_source ELSE c_source END, CASE WHEN first THEN f_key ELSE c_key END,
                   nextval('match_number_seq'), true
            FROM ordered
            ON CONFLICT ON CONSTRAINT match_decision_pk DO NOTHING
            """;

    private static final String WAITING = """
            SELECT DISTINCT split_part(sr.record_key, '#', 1) FROM source_record sr JOIN source s ON s.id = sr.source_id
            WHERE s.names_venues AND sr.source_id = :source AND sr.facts IS NOT NULL AND sr.venue_id IS NULL
              AND sr.absent_since IS NULL
            ORDER BY 1
            """;
    private static final String SOURCES = "SELECT id FROM source WHERE names_venues";

    private final Session session;

    CorrectionStore(Session session) {
        this.session = session;
    }

    /** Decides for the corrections that this run wrote, and for those that name a record that it wrote. */
    void decide(long run) {
        if (listSources().isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement found = connection.prepareStatement(FOUND_NOTHING);
                    PreparedStatement decide = connection.prepareStatement(DECIDE)) {
                found.setLong(1, run);
                found.executeUpdate();
                decide.setLong(1, run);
                decide.setLong(2, run);
                decide.executeUpdate();
            }
        });
    }

    /** The ids that corrections of a source name and that no record has (yet). */
    List<String> listWaiting(String sourceId) {
        return session.createNativeQuery(WAITING, String.class)
                .setParameter("source", sourceId)
                .getResultList();
    }

    /** The sources whose records are corrections. */
    Set<String> listSources() {
        return session.doReturningWork(connection -> {
            List<String> sources = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(SOURCES)) {
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    sources.add(row.getString(1));
                }
            }
            return Set.copyOf(sources);
        });
    }
}
