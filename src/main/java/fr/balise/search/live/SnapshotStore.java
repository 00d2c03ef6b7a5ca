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
            throw new DatabaseAwayException(e);
        }
    }

    /**
     * Reads all venues as they are at one moment.
     *
     * @param check gets the number of venues before they are read, and throws when they are too many
     * @throws DatabaseAwayException when the database can't be read
     */
    IndexSnapshot read(LongConsumer check) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return read(connection, check);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private static IndexSnapshot read(Connection connection, LongConsumer check) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_MOMENT);
            long version = number(connection, VERSION);
            long venues = number(connection, COUNT);
            check.accept(venues);
            RowReader reader = new RowReader(Math.toIntExact(venues));
            copy(connection, ROWS, reader::read);
            copy(connection, ORDER, reader::readOrder);
            return reader.finish(version);
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

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
