package fr.balise.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * Writes venues, the only way to do so: merged venues are staged in bulk, then those that are new or different are
 * written in one go. One that says the same as before is not touched, and keeps its dates.
 */
@ApplicationScoped
public class VenueBulkStore {
    private static final String LIST = String.join(", ", VenueRows.COLUMNS);

    private static final String STAGE = """
            CREATE TEMP TABLE staged_venue ON COMMIT DROP AS
            SELECT id, %s FROM venue WITH NO DATA
            """.formatted(LIST);
    private static final String COPY = "COPY staged_venue FROM STDIN";

    private static final String COMPARE = """
            CREATE TEMP TABLE venue_change ON COMMIT DROP AS
            SELECT s.id, v.id IS NULL AS created
            FROM staged_venue s LEFT JOIN venue v ON v.id = s.id
            WHERE v.id IS NULL OR (%s) IS DISTINCT FROM (%s)
            """.formatted(columnsOf("s"), columnsOf("v"));
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM staged_venue), count(*) FILTER (WHERE created), count(*) FILTER (WHERE NOT created)
            FROM venue_change
            """;
    /**
     * Lists are compared as they are; a field that is null or empty on both sides is in neither. Which source states what is
     * told nowhere: it is of no use to the people who read the differences.
     */
    private static final String DIFFERENCES = """
            SELECT c.id, s.name, field, before.value, after.value
            FROM (SELECT id FROM venue_change WHERE NOT created ORDER BY id LIMIT ?) c
            JOIN venue v ON v.id = c.id
            JOIN staged_venue s ON s.id = c.id
            CROSS JOIN LATERAL jsonb_each_text(to_jsonb(v)) AS before (field, value)
            JOIN LATERAL jsonb_each_text(to_jsonb(s)) AS after (field, value) USING (field)
            WHERE before.value IS DISTINCT FROM after.value AND field NOT IN ('provenance', 'schedule')
            ORDER BY c.id, field
            """;

    private static final String CREATED = """
            SELECT s.id, s.name FROM staged_venue s
            WHERE s.id IN (SELECT id FROM venue_change WHERE created ORDER BY id LIMIT ?) ORDER BY s.name, s.id
            """;

    private static final String INSERT = """
            INSERT INTO venue (id, %s, created_at, changed_at)
            SELECT s.id, %s, ?, ? FROM staged_venue s JOIN venue_change c ON c.id = s.id WHERE c.created
            """.formatted(LIST, columnsOf("s"));
    private static final String UPDATE = """
            UPDATE venue v SET (%s, changed_at) = (%s, ?)
            FROM staged_venue s JOIN venue_change c ON c.id = s.id
            WHERE v.id = c.id AND NOT c.created
            """.formatted(LIST, columnsOf("s"));
    private static final String DROP_STOPS = """
            DELETE FROM venue_stop vs USING venue_change c WHERE vs.venue_id = c.id AND NOT c.created
            """;
    private static final String ADD_STOPS = """
            INSERT INTO venue_stop (venue_id, stop_key, place, stop)
            SELECT c.id, said.stop ->> 'key', said.place - 1, said.stop - 'key'
            FROM staged_venue s
            JOIN venue_change c ON c.id = s.id
            CROSS JOIN LATERAL jsonb_array_elements(s.stops) WITH ORDINALITY AS said (stop, place)
            """;

    /** Numbers must become visible in their order: {@code V014__list_schedules.sql} says why. */
    private static final String LOCK_SCHEDULES =
            "SELECT pg_advisory_xact_lock(hashtextextended('balise.schedules', 0))";

    private static final String ADD_SCHEDULES = """
            INSERT INTO schedule (key, hours, insee_code)
            SELECT DISTINCT ON (v.schedule_key)
                   v.schedule_key, v.schedule, coalesce(v.insee_code, v.stops #>> '{0,address,inseeCode}')
            FROM venue v JOIN venue_change c ON c.id = v.id
            WHERE v.schedule_key IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM schedule known WHERE known.key = v.schedule_key)
            ORDER BY v.schedule_key, 3
            """;

    private final Session session;

    VenueBulkStore(Session session) {
        this.session = session;
    }

    private static String columnsOf(String table) {
        return VenueRows.COLUMNS.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** Makes room for the venues of this transaction. */
    public void begin() {
        session.doWork(connection -> {
            run(connection, "DROP TABLE IF EXISTS pg_temp.staged_venue, pg_temp.venue_change");
            run(connection, STAGE);
        });
    }

    /** Takes rows that {@link VenueRows} wrote; each id may be staged once. */
    public void stage(CopyText venues) {
        session.doWork(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, venues.stream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Writes what was staged.
     *
     * @param now date of creation or change of what is new or different
     * @param listed how many created venues to name, and of how many changed ones to tell the differences
     */
    public VenueChanges write(Instant now, int listed) {
        return session.doReturningWork(connection -> write(connection, now.atOffset(ZoneOffset.UTC), listed));
    }

    private static VenueChanges write(Connection connection, OffsetDateTime now, int listed) throws SQLException {
        run(connection, "ANALYZE staged_venue");
        run(connection, COMPARE);
        run(connection, "ANALYZE venue_change");
        VenueChanges changes = count(connection, created(connection, listed), differences(connection, listed));
        at(connection, INSERT, now, now);
        at(connection, UPDATE, now);
        run(connection, DROP_STOPS);
        run(connection, ADD_STOPS);
        if (changes.created() + changes.changed() > 0) {
            run(connection, LOCK_SCHEDULES);
            run(connection, ADD_SCHEDULES);
        }
        return changes;
    }

    private static VenueChanges count(
            Connection connection, List<VenueChanges.Created> listed, List<VenueChanges.Difference> differences)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            int created = row.getInt(2);
            int changed = row.getInt(3);
            return new VenueChanges(created, changed, row.getInt(1) - created - changed, listed, differences);
        }
    }

    private static List<VenueChanges.Created> created(Connection connection, int listed) throws SQLException {
        List<VenueChanges.Created> created = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(CREATED)) {
            query.setInt(1, listed);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                created.add(new VenueChanges.Created(row.getString(1), row.getString(2)));
            }
        }
        return created;
    }

    private static List<VenueChanges.Difference> differences(Connection connection, int listed) throws SQLException {
        List<VenueChanges.Difference> differences = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(DIFFERENCES)) {
            query.setInt(1, listed);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                differences.add(new VenueChanges.Difference(
                        row.getString(1),
                        row.getString(2),
                        VenueRows.fieldOf(row.getString(3)),
                        VenueWords.of(row.getString(3), row.getString(4)),
                        VenueWords.of(row.getString(3), row.getString(5))));
            }
        }
        return differences;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void at(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
