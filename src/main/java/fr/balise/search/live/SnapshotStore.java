package fr.balise.search.live;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
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

    private static final String COUNT = "SELECT count(*) FROM venue_search";

    /** As the rows lie, which is three times as fast as in any order, with the fields as {@link RowReader} reads them. */
    private static final String ROWS = """
            COPY (
                SELECT id, name, ST_X(position), ST_Y(position), cell_x, cell_y, facets, insee_code, schedule_key, verified_on,
                    name_words, place_words, other_words
                FROM venue_search
            ) TO STDOUT (FORMAT binary)
            """;

    /** The order of list pages, which an index alone tells (venue_search_page_idx). */
    private static final String ORDER =
            "COPY (SELECT id FROM venue_search ORDER BY insee_code, name, id) TO STDOUT (FORMAT binary)";

    private final DataSource database;

    SnapshotStore(DataSource database) {
        this.database = database;
    }

    long readVersion() {
        try (Connection connection = database.getConnection()) {
            return number(connection, VERSION);
        } catch (SQLException e) {
            throw new IllegalStateException("the version of the data can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads all venues as they are at one moment.
     *
     * @param check gets the number of venues before they are read, and throws when they are too many
     */
    IndexSnapshot read(LongConsumer check) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_MOMENT);
                long version = number(connection, VERSION);
                long venues = number(connection, COUNT);
                check.accept(venues);
                RowReader reader = new RowReader(Math.toIntExact(venues));
                copy(connection, ROWS, reader::read);
                copy(connection, ORDER, reader::readOrder);
                connection.commit();
                return reader.finish(version);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void copy(Connection connection, String sql, Consumer<byte[]> reader) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                reader.accept(message);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
