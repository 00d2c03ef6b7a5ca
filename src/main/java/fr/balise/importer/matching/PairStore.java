package fr.balise.importer.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.hibernate.Session;

/** Keeps the pairs of records that may be one venue, and finds whom a change of them touches. */
@ApplicationScoped
class PairStore {
    private static final String BEGIN = """
            CREATE TEMP TABLE IF NOT EXISTS affected_record (id bigint PRIMARY KEY) ON COMMIT DROP;
            CREATE TEMP TABLE IF NOT EXISTS new_pair (first_id bigint, second_id bigint, score integer, zone text,
                evidence jsonb, PRIMARY KEY (first_id, second_id)) ON COMMIT DROP;
            CREATE TEMP TABLE IF NOT EXISTS regroup (id bigint PRIMARY KEY) ON COMMIT DROP;
            TRUNCATE affected_record, new_pair, regroup;
            """;
    private static final String ADD_AFFECTED = "INSERT INTO affected_record SELECT unnest(?::bigint[])";
    private static final String ADD_PAIR = """
            INSERT INTO new_pair VALUES (least(?, ?), greatest(?, ?), ?, ?, CAST(? AS jsonb)) ON CONFLICT DO NOTHING
            """;

    /** The ends of pairs that came, went or changed their score; records whose venue may be another one now. */
    private static final String SEED_CHANGED_PAIRS = """
            WITH old_pair AS (
                SELECT p.first_id, p.second_id, p.score FROM record_pair p
                JOIN affected_record a ON a.id = p.first_id JOIN affected_record b ON b.id = p.second_id),
            different AS (
                SELECT coalesce(o.first_id, n.first_id) AS first_id, coalesce(o.second_id, n.second_id) AS second_id
                FROM old_pair o FULL JOIN new_pair n ON n.first_id = o.first_id AND n.second_id = o.second_id
                WHERE o.score IS DISTINCT FROM n.score)
            INSERT INTO regroup SELECT first_id FROM different UNION SELECT second_id FROM different
            ON CONFLICT DO NOTHING
            """;
    /** Changed records that stand with others, or of which people said something. */
    private static final String SEED_CHANGED_RECORDS = """
            INSERT INTO regroup
            SELECT sr.id FROM source_record sr
            WHERE sr.changed_run_id = ? AND sr.source_id = ?
              -- A new record stands alone, and most are new.
              AND (sr.first_run_id <> sr.changed_run_id
                     AND EXISTS (SELECT FROM source_record o WHERE o.venue_id = sr.venue_id AND o.id <> sr.id)
                   OR EXISTS (SELECT FROM match_decision d WHERE d.first_source = sr.source_id AND d.first_key = sr.record_key)
                   OR EXISTS (SELECT FROM match_decision d WHERE d.second_source = sr.source_id AND d.second_key = sr.record_key))
            ON CONFLICT DO NOTHING
            """;

    private static final String SEED_IDS = "INSERT INTO regroup SELECT unnest(?::bigint[]) ON CONFLICT DO NOTHING";
    private static final String FORGET = """
            DELETE FROM record_pair p USING affected_record a, affected_record b
            WHERE a.id = p.first_id AND b.id = p.second_id
              AND NOT EXISTS (SELECT FROM new_pair n WHERE n.first_id = p.first_id AND n.second_id = p.second_id)
            """;
    private static final String KEEP = """
            INSERT INTO record_pair AS known (first_id, second_id, score, zone, evidence)
            SELECT first_id, second_id, score, zone, evidence FROM new_pair ORDER BY first_id, second_id
            ON CONFLICT ON CONSTRAINT record_pair_pk DO UPDATE
            SET score = excluded.score, zone = excluded.zone, evidence = excluded.evidence
            WHERE known.score <> excluded.score OR known.evidence <> excluded.evidence
            """;
    /** Whoever stands in one group with those that are there already, until nobody comes any more. */
    private static final String WIDEN = """
            INSERT INTO regroup
            SELECT p.second_id FROM regroup r JOIN record_pair p ON p.first_id = r.id WHERE p.zone = 'SAME'
            UNION
            SELECT p.first_id FROM regroup r JOIN record_pair p ON p.second_id = r.id WHERE p.zone = 'SAME'
            UNION
            SELECT o.id FROM regroup r JOIN source_record sr ON sr.id = r.id JOIN source_record o ON o.venue_id = sr.venue_id
            UNION
            SELECT o.id FROM regroup r JOIN source_record sr ON sr.id = r.id
            JOIN match_decision d ON d.first_source = sr.source_id AND d.first_key = sr.record_key AND d.same
            JOIN source_record o ON o.source_id = d.second_source AND o.record_key = d.second_key
            UNION
            SELECT o.id FROM regroup r JOIN source_record sr ON sr.id = r.id
            JOIN match_decision d ON d.second_source = sr.source_id AND d.second_key = sr.record_key AND d.same
            JOIN source_record o ON o.source_id = d.first_source AND o.record_key = d.first_key
            ON CONFLICT DO NOTHING
            """;

    private static final int BATCH = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;

    PairStore(Session session) {
        this.session = session;
    }

    /** A pair that is to be kept. */
    record ScoredPair(long one, long other, PairScore score) {}

    /** Starts anew with the records whose pairs are about to be weighed again. */
    void begin(long[] affected) {
        session.doWork(connection -> {
            try (Statement begin = connection.createStatement();
                    PreparedStatement add = connection.prepareStatement(ADD_AFFECTED)) {
                begin.execute(BEGIN);
                add.setArray(1, connection.createArrayOf("bigint", boxed(affected)));
                add.executeUpdate();
            }
        });
    }

    void add(List<ScoredPair> pairs) {
        session.doWork(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD_PAIR)) {
                int waiting = 0;
                for (ScoredPair pair : pairs) {
                    add.setLong(1, pair.one());
                    add.setLong(2, pair.other());
                    add.setLong(3, pair.one());
                    add.setLong(4, pair.other());
                    add.setInt(5, pair.score().score());
                    add.setString(6, pair.score().zone().name());
                    add.setString(7, write(pair.score().evidence()));
                    add.addBatch();
                    if (++waiting % BATCH == 0) {
                        add.executeBatch();
                    }
                }
                add.executeBatch();
            }
        });
    }

    /** Puts the new pairs in the place of the old ones, and whom that touches into {@code regroup}. */
    void replace(String source, long run) {
        session.doWork(connection -> {
            try (PreparedStatement records = connection.prepareStatement(SEED_CHANGED_RECORDS);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(SEED_CHANGED_PAIRS);
                records.setLong(1, run);
                records.setString(2, source);
                records.executeUpdate();
                statement.executeUpdate(FORGET);
                statement.executeUpdate(KEEP);
            }
        });
        widen();
    }

    /** Puts these records and whoever stands with them into {@code regroup}. */
    void seed(long[] records) {
        session.doWork(connection -> {
            try (PreparedStatement seed = connection.prepareStatement(SEED_IDS)) {
                seed.setArray(1, connection.createArrayOf("bigint", boxed(records)));
                seed.executeUpdate();
            }
        });
        widen();
    }

    private void widen() {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE regroup");
                while (statement.executeUpdate(WIDEN) > 0) {
                    // Each round takes one step along the pairs.
                    statement.execute("ANALYZE regroup");
                }
            }
        });
    }

    private static Long[] boxed(long[] ids) {
        Long[] boxed = new Long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            boxed[i] = ids[i];
        }
        return boxed;
    }

    private static String write(List<Evidence> evidence) {
        try {
            return JSON.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence that can't be written", e);
        }
    }
}
