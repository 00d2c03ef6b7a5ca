package fr.balise.importer.matching;

import fr.balise.importer.matching.AssignVenues.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Reads the records that are to be parted into venues anew ({@code regroup}, see {@link PairStore}) and writes where they are. */
@ApplicationScoped
class LinkStore {
    private static final String MEMBERS = """
            SELECT sr.source_id, sr.record_key, sr.own_id, sr.venue_id, sr.facts IS NOT NULL, v.created_at, s.names_venues
            FROM regroup r JOIN source_record sr ON sr.id = r.id JOIN source s ON s.id = sr.source_id
            LEFT JOIN venue v ON v.id = sr.venue_id
            ORDER BY sr.source_id, sr.record_key
            """;
    private static final String PAIRS = """
            SELECT a.source_id, a.record_key, b.source_id, b.record_key, p.score
            FROM record_pair p
            JOIN regroup ra ON ra.id = p.first_id JOIN source_record a ON a.id = p.first_id
            JOIN regroup rb ON rb.id = p.second_id JOIN source_record b ON b.id = p.second_id
            """;
    private static final String DECISIONS = """
            SELECT d.first_source, d.first_key, d.second_source, d.second_key, d.same
            FROM match_decision d
            JOIN source_record a ON a.source_id = d.first_source AND a.record_key = d.first_key
            JOIN source_record b ON b.source_id = d.second_source AND b.record_key = d.second_key
            WHERE a.id IN (SELECT id FROM regroup) AND b.id IN (SELECT id FROM regroup)
            """;
    private static final String MOVE = "UPDATE source_record SET venue_id = ? WHERE source_id = ? AND record_key = ?";
    private static final String FLATTEN = "UPDATE venue_redirect SET venue_id = ? WHERE venue_id = ? AND old_id <> ?";
    private static final String REDIRECT = """
            INSERT INTO venue_redirect (old_id, venue_id) VALUES (?, ?)
            ON CONFLICT (old_id) DO UPDATE SET venue_id = excluded.venue_id, since = now()
            """;
    /** A record that left a venue takes its own id along: the record itself answers for that id (VenueStore.findRedirect). */
    private static final String DROP_STALE = """
            DELETE FROM venue_redirect r USING source_record sr
            WHERE sr.own_id = r.old_id AND sr.id IN (SELECT id FROM regroup) AND r.venue_id <> sr.venue_id
            """;

    private static final String DROP_REVIVED = "DELETE FROM venue_redirect WHERE old_id = ANY (?)";
    private static final String DROP_TO_EMPTY = """
            DELETE FROM venue_redirect r
            WHERE r.venue_id = ANY (?) AND NOT EXISTS (SELECT FROM source_record sr WHERE sr.venue_id = r.venue_id)
            """;
    private final Session session;

    LinkStore(Session session) {
        this.session = session;
    }

    /**
     * What is to be parted.
     *
     * @param corrections records that name their venue: each follows the record that it is decided to be about
     * @param published the venues of the members that exist, with the time when each came to be
     */
    record Task(
            List<Member> members,
            List<Member> corrections,
            Map<String, Instant> published,
            Map<RefPair, Integer> scores,
            Map<RefPair, Boolean> decisions) {}

    Task load() {
        Task task = new Task(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        session.doWork(connection -> {
            query(connection, MEMBERS, row -> {
                Member member = new Member(
                        new RecordRef(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5));
                (row.getBoolean(7) ? task.corrections : task.members).add(member);
                OffsetDateTime since = row.getObject(6, OffsetDateTime.class);
                if (since != null && member.venueId() != null) {
                    task.published.put(member.venueId(), since.toInstant());
                }
            });
            query(connection, PAIRS, row -> task.scores.put(pair(row), row.getInt(5)));
            query(connection, DECISIONS, row -> task.decisions.put(pair(row), row.getBoolean(5)));
        });
        return task;
    }

    private static RefPair pair(ResultSet row) throws SQLException {
        return RefPair.of(
                new RecordRef(row.getString(1), row.getString(2)), new RecordRef(row.getString(3), row.getString(4)));
    }

    /** Links records to venues. */
    void move(Map<RecordRef, String> venueOf) {
        session.doWork(connection -> {
            try (PreparedStatement move = connection.prepareStatement(MOVE)) {
                for (Map.Entry<RecordRef, String> entry : venueOf.entrySet()) {
                    move.setString(1, entry.getValue());
                    move.setString(2, entry.getKey().source());
                    move.setString(3, entry.getKey().key());
                    move.addBatch();
                }
                move.executeBatch();
            }
        });
    }

    /**
     * Lets published ids lead to the venues that answer for them now, without chains.
     *
     * @param left venues that records went away from
     * @param joined venues that records came to
     */
    void redirect(Map<String, String> redirects, Collection<String> left, Collection<String> joined) {
        session.doWork(connection -> {
            try (PreparedStatement flatten = connection.prepareStatement(FLATTEN);
                    PreparedStatement redirect = connection.prepareStatement(REDIRECT)) {
                for (Map.Entry<String, String> entry : redirects.entrySet()) {
                    flatten.setString(1, entry.getValue());
                    flatten.setString(2, entry.getKey());
                    flatten.setString(3, entry.getValue());
                    flatten.executeUpdate();
                    redirect.setString(1, entry.getKey());
                    redirect.setString(2, entry.getValue());
                    redirect.executeUpdate();
                }
            }
            update(connection, DROP_REVIVED, joined);
            try (PreparedStatement stale = connection.prepareStatement(DROP_STALE)) {
                stale.executeUpdate();
            }
            update(connection, DROP_TO_EMPTY, left);
        });
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static void update(Connection connection, String sql, Collection<String> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("text", ids.toArray()));
            update.executeUpdate();
        }
    }
}
