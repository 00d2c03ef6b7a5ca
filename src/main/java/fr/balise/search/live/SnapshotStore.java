package fr.balise.search.live;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads what the index holds, and its version, from {@code venue_search}. */
@Singleton
class SnapshotStore {
    private static final String VERSION = "SELECT version FROM search_version";
    /** All of one moment; and however long it takes, where requests have a limit. */
    private static final String ONE_MOMENT = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
            SET LOCAL statement_timeout = 0;
            """;

    private static final String MOMENT = """
            SELECT version, (SELECT count(*) FROM venue_search),
                concat(pg_postmaster_start_time(), ' ', pg_relation_filenode('venue_search')),
                pg_snapshot_xmin(pg_current_snapshot())::text::bigint, pg_snapshot_xmax(pg_current_snapshot())::text::bigint
            FROM search_version
            """;

    /** The fields as {@link RowReader} reads them. */
    private static final String FIELDS = """
            SELECT id, name, ST_X(position), ST_Y(position), cell_x, cell_y, facets, insee_code, schedule_key, verified_on,
                name_words, place_words, other_words
            FROM venue_search
            """;

    /** As the rows lie, which is three times as fast as in any order. */
    private static final String ROWS = "COPY (" + FIELDS + ") TO STDOUT (FORMAT binary)";

    /** The rows written since a moment, by the age of their transactions; COPY takes no bound values, these are numbers. */
    private static final String CHANGED =
            "COPY (" + FIELDS + " WHERE age(xmin) <= age('%d'::xid) LIMIT %d) TO STDOUT (FORMAT binary)";

    /** The order of list pages, which an index alone tells (venue_search_page_idx). */
    private static final String ORDER =
            "COPY (SELECT id FROM venue_search ORDER BY insee_code, name, id) TO STDOUT (FORMAT binary)";

    /** With more changed venues than one of so many, all are read: that needs no more time, and memory as is documented. */
    private static final int SHARE_OF_CHANGED = 8;

    private final DataSource database;

    SnapshotStore(DataSource database) {
        this.database = database;
    }

    long readVersion() {
        // Prepared: each answer of PostGIS begins with it, and to plan it would take longer than all the rest.
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(VERSION);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    /**
     * Reads all venues as they are at one moment.
     *
     * @param before a snapshot from which venues that have not changed since may be taken over; null to read all of them
     * @param check gets the number of venues before they are read, and throws when they are too many
     * @throws DatabaseAwayException when the database can't be read
     */
    IndexSnapshot read(@Nullable IndexSnapshot before, LongConsumer check) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return read(connection, before, check);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private static IndexSnapshot read(Connection connection, @Nullable IndexSnapshot before, LongConsumer check)
            throws SQLException {
        DataMoment now = moment(connection);
        check.accept(now.venues());
        if (before != null && now.canTellSince(before.moment())) {
            Optional<IndexSnapshot> changed = findChanged(connection, before, now);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        RowReader reader = new RowReader(Math.toIntExact(now.venues()));
        copy(connection, ROWS, reader::read);
        copy(connection, ORDER, reader::readOrder);
        return reader.finish(now);
    }

    /** Empty when too many have changed, or when what did does not fit to what did not. */
    private static Optional<IndexSnapshot> findChanged(Connection connection, IndexSnapshot before, DataMoment now)
            throws SQLException {
        try {
            return readChanged(connection, before, now);
        } catch (IllegalStateException | CompletionException e) {
            Log.warn("All venues are read, since those that changed do not fit to the others: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<IndexSnapshot> readChanged(Connection connection, IndexSnapshot before, DataMoment now)
            throws SQLException {
        int most = Math.toIntExact(now.venues() / SHARE_OF_CHANGED);
        RowReader reader = new RowReader(before, Math.toIntExact(now.venues()), most + 1);
        long since = before.moment().unfinished() & 0xFFFF_FFFFL;
        copy(connection, CHANGED.formatted(since, most + 1), reader::read);
        if (reader.rowsRead() > most) {
            return Optional.empty();
        }
        copy(connection, ORDER, reader::readOrder);
        return Optional.of(reader.finish(now));
    }

    private static DataMoment moment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_MOMENT);
            try (ResultSet row = statement.executeQuery(MOMENT)) {
                row.next();
                return new DataMoment(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5));
            }
        }
    }

    /** Takes the copy to its end also when the reader fails: one that is cut short leaves a line that nobody else can use. */
    private static void copy(Connection connection, String sql, Consumer<byte[]> reader) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        RuntimeException failure = null;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            if (failure == null) {
                try {
                    reader.accept(message);
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
