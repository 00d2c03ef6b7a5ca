package fr.balise.embedded;

import fr.balise.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** A folder for test servers, one data folder per name, and what tests ask of a server. */
record Servers(Path folder, List<String> told) {

    static Servers in(String name) throws IOException {
        Path folder = TestFolders.of(name);
        Folders.delete(folder);
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Servers(folder, new CopyOnWriteArrayList<>());
    }

    Path data(String name) {
        return folder.resolve(name);
    }

    Path cluster(String name) {
        return data(name).resolve("postgres");
    }

    Settings settings(String name) {
        return Settings.usual(new Places(data(name), Places.ofThisProcess().cache()))
                .forTests();
    }

    EmbeddedPostgis open(String name) throws EmbeddedPostgisException {
        return EmbeddedPostgis.open(settings(name), told::add);
    }

    /** The first column of the first row, as text. */
    static String ask(EmbeddedPostgis postgis, String sql) throws SQLException {
        try (Connection connection = connect(postgis);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void tell(EmbeddedPostgis postgis, String sql) throws SQLException {
        try (Connection connection = connect(postgis);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(EmbeddedPostgis postgis) throws SQLException {
        return DriverManager.getConnection(postgis.jdbcUrl(), postgis.user(), postgis.password());
    }

    long postmaster(String name) throws IOException {
        return PidFile.findIn(cluster(name)).orElseThrow().pid();
    }

    ServerProcesses processes(String name) throws EmbeddedPostgisException {
        return new ServerProcesses(cluster(name), ServerUser.forCluster(cluster(name)));
    }

    /** Tries until it no longer throws; gives up, with the last fault, after a minute. */
    static <T> T eventually(Callable<T> action) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                return action.call();
            } catch (Exception | AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }
}
