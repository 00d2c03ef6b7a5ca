package fr.balise.embedded;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * What the superuser of the private server does: the role {@code balise}, its databases and their extensions. The
 * application itself connects without such rights, as it would on a server of one's own, so a fault in a query cannot
 * reach the machine.
 */
final class ClusterStore {

    static final String ROLE = "balise";

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String OUTDATED_EXTENSIONS = """
            SELECT name, installed_version, default_version
            FROM pg_available_extensions
            WHERE installed_version <> default_version
            """;

    private final int port;
    private final Passwords passwords;
    private final Consumer<String> progress;

    ClusterStore(int port, Passwords passwords, Consumer<String> progress) {
        this.port = port;
        this.passwords = passwords;
        this.progress = progress;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes what is missing and renews what the programs have outgrown. */
    void prepare() throws SQLException {
        try (Connection connection = connect(ROLE)) {
            updateExtensions(connection);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            makeAll();
        }
    }

    /** Whether the application can connect: the server may be up while its owner still makes the database. */
    boolean isReady() {
        try (Connection connection = connect(ROLE, ROLE, passwords.role())) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    private void makeAll() throws SQLException {
        progress.accept("Installation des extensions (PostGIS, pg_trgm, unaccent)…");
        // In the template, so that every further database has them at once, tests included.
        try (Connection connection = connect("template1")) {
            for (String extension : PostgresPrograms.EXTENSIONS) {
                execute(connection, "CREATE EXTENSION IF NOT EXISTS " + extension);
            }
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = '" + ROLE + "'")) {
                execute(connection, "CREATE ROLE " + ROLE + " LOGIN");
            }
            execute(connection, "ALTER ROLE " + ROLE + " PASSWORD '" + passwords.role() + "'");
        }
        makeEmpty(ROLE);
    }

    /** Makes a database, or makes it anew when it exists: then all it holds is lost and its clients are cut. */
    void makeEmpty(String database) throws SQLException {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("nom de base de données refusé : " + database);
        }
        try (Connection connection = connect("postgres")) {
            execute(connection, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            execute(connection, "CREATE DATABASE " + database + " OWNER " + ROLE);
        }
    }

    private void updateExtensions(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OUTDATED_EXTENSIONS)) {
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
        }
        for (String name : names) {
            try {
                execute(connection, "ALTER EXTENSION \"" + name + "\" UPDATE");
            } catch (SQLException e) {
                // Older programs on newer data, say: they mostly work, and a stop here would help nobody.
                progress.accept("L'extension " + name + " n'a pas pu être mise à jour : " + e.getMessage());
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return connect(database, "postgres", passwords.superuser());
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "balise-embedded");
        properties.setProperty("connectTimeout", "30");
        // Not through DriverManager, which sees no driver of another class loader, such as Quarkus' own.
        for (Driver driver : ServiceLoader.load(Driver.class, ClusterStore.class.getClassLoader())) {
            Connection connection = driver.connect(url(port, database), properties);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("le pilote JDBC de PostgreSQL manque dans le programme");
    }
}
