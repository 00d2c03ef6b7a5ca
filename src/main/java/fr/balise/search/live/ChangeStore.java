package fr.balise.search.live;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears of changed venues: by messages of the database, and by asking. */
@Singleton
class ChangeStore {
    private static final String LISTEN = "LISTEN balise_search";
    private static final String UNLISTEN = "UNLISTEN *";
    private static final String VERSION = "SELECT version FROM search_version";

    private final DataSource database;

    ChangeStore(DataSource database) {
        this.database = database;
    }

    /**
     * Begins to listen, on a connection of its own.
     *
     * @throws DatabaseAwayException as all that follows
     */
    Listening listen() {
        try {
            return listen(database.getConnection());
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private static Listening listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
            return new Listening(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that hears messages until it is closed, or broken. For one thread, but for {@link #abort}. */
    static final class Listening implements AutoCloseable {
        private final Connection connection;

        Listening(Connection connection) {
            this.connection = connection;
        }

        /** Also finds out whether the database is still there. */
        long readVersion() {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(VERSION)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new DatabaseAwayException(e);
            }
        }

        /** Waits for a message; false when none came in that time. */
        boolean await(Duration atMost) {
            try {
                PGNotification[] news = connection
                        .unwrap(PGConnection.class)
                        // 0 would mean: for ever.
                        .getNotifications(Math.toIntExact(Math.max(1, atMost.toMillis())));
                return news != null && news.length > 0;
            } catch (SQLException e) {
                throw new DatabaseAwayException(e);
            }
        }

        /** Ends the waiting of another thread, with an exception there. */
        void abort() {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is broken already, which is what was wanted.
            }
        }

        @Override
        public void close() {
            try (connection) {
                if (!connection.isClosed()) {
                    // It goes back to the pool, where nobody would read the messages.
                    connection.createStatement().execute(UNLISTEN);
                }
            } catch (SQLException e) {
                throw new DatabaseAwayException(e);
            }
        }
    }
}
