package fr.balise.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The database as a whole: whether it answers, what it holds, who uses it, and how Balise's part of it is removed. */
final class SchemaStore {

    /** What Balise calls itself in {@code pg_stat_activity}. */
    static final String APPLICATION_NAME = "balise";

    private static final String CONNECT_SECONDS = "10";

    private static final String TABLES = """
            SELECT quote_ident(c.relname) FROM pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1
            """;

    private static final String OTHER_SESSIONS = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = '%s' AND pid <> pg_backend_pid()
            """.formatted(APPLICATION_NAME);

    private final Database database;

    SchemaStore(Database database) {
        this.database = database;
    }

    /** @throws SetupProblem when nobody answers there, or not to this user */
    void requireReachable() {
        try (Connection connection = connect()) {
            if (!connection.isValid(Integer.parseInt(CONNECT_SECONDS))) {
                throw new SetupProblem("La base de données " + database.place() + " ne répond pas.");
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** The tables of the current schema that belong to no extension, quoted for use in SQL. */
    List<String> listTables() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** The rows of these tables together. */
    long countRows(List<String> tables) {
        try (Connection connection = connect()) {
            long rows = 0;
            for (String table : tables) {
                rows += number(connection, "SELECT count(*) FROM " + table);
            }
            return rows;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Whether a Balise, here or on another machine, holds connections to this database. */
    boolean isUsedByBalise() {
        try (Connection connection = connect()) {
            return number(connection, OTHER_SESSIONS) > 0;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Runs these statements in one transaction: all or none. */
    void run(List<String> statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new SetupProblem(
                    "La base de données " + database.place() + " n'a pas pu être vidée, rien n'est effacé : "
                            + firstLine(e),
                    e);
        }
    }

    /** The sentence for a failure of the database, if this is one. */
    static Optional<String> explain(Throwable problem) {
        if (!(problem instanceof SQLException failure)) {
            return Optional.empty();
        }
        // Class 08: connection exception (PostgreSQL, appendix A).
        return Optional.of(
                String.valueOf(failure.getSQLState()).startsWith("08")
                        ? "La connexion à la base de données est perdue : " + firstLine(failure)
                        : "La base de données refuse : " + firstLine(failure));
    }

    private SetupProblem refused(SQLException e) {
        return new SetupProblem(
                "La base de données " + database.place() + " n'est pas accessible (" + firstLine(e)
                        + ") : vérifiez qu'elle tourne, et BALISE_DB_URL, BALISE_DB_USER et BALISE_DB_PASSWORD.",
                e);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", APPLICATION_NAME + "-cli");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        return DriverManager.getConnection(database.jdbcUrl(), properties);
    }
}
