package fr.balise.importer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Keeps imports apart, over all processes and machines. A lock is held until the caller's transaction ends, however it
 * ends: PostgreSQL lets go of it when the process dies, so that a lock that can be had belongs to no living run.
 */
@ApplicationScoped
class RunLockStore {
    private static final String TRY = "SELECT pg_try_advisory_xact_lock(hashtextextended('balise.import.' || ?, 0))";
    private static final String WAIT = "SELECT pg_advisory_xact_lock(hashtextextended('balise.import.' || ?, 0))";
    private static final String LINKING = "SELECT pg_advisory_xact_lock(hashtextextended('balise.linking', 0))";

    /** PostgreSQL: lock_not_available. */
    private static final String TIMED_OUT = "55P03";

    private final Session session;

    RunLockStore(Session session) {
        this.session = session;
    }

    /** Whether no other transaction imports this source; then none will until this one ends. */
    boolean tryLock(String sourceId) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(TRY)) {
                lock.setString(1, sourceId);
                ResultSet row = lock.executeQuery();
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /**
     * Waits until no other transaction imports this source.
     *
     * @return false after the patience has run out; the transaction is of no use then
     */
    boolean waitForLock(String sourceId, Duration patience) {
        return session.doReturningWork(connection -> {
            try (Statement settings = connection.createStatement();
                    PreparedStatement lock = connection.prepareStatement(WAIT)) {
                settings.execute("SET LOCAL lock_timeout = " + patience.toMillis());
                lock.setString(1, sourceId);
                lock.execute();
                settings.execute("SET LOCAL lock_timeout = DEFAULT");
                return true;
            } catch (SQLException e) {
                if (TIMED_OUT.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
    }

    /**
     * Waits until no other transaction links and merges: two that do so side by side would not see each other's records, and
     * each found a venue for the same place. Comes after the lock of the source and before any record that others can see
     * is written, so that no two wait for each other; people's decisions take it first of all.
     */
    void lockLinking() {
        session.doWork(connection -> {
            try (Statement lock = connection.createStatement()) {
                lock.execute(LINKING);
            }
        });
    }
}
