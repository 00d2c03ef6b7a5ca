package fr.balise.testing;

import fr.balise.embedded.EmbeddedPostgis;
import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fresh, empty database on a real PostGIS for each start of the application under test. One server serves the whole
 * run: it is started by the first who asks and ends with this JVM, whose guardian stops it. As in production the role is
 * no superuser and the extensions are there before the migrations, so a migration that needs more fails here, too.
 */
public final class PostgisTestResource implements QuarkusTestResourceLifecycleManager {

    private static @Nullable EmbeddedPostgis shared;

    @Override
    public Map<String, String> start() {
        EmbeddedPostgis postgis = shared();
        try {
            String url = postgis.makeDatabase("test_" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
            return Map.of(
                    "quarkus.datasource.jdbc.url", url,
                    "quarkus.datasource.username", postgis.user(),
                    "quarkus.datasource.password", postgis.password());
        } catch (EmbeddedPostgisException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The server of this run, for tests that need a database without Quarkus. */
    public static synchronized EmbeddedPostgis shared() {
        EmbeddedPostgis known = shared;
        if (known != null) {
            return known;
        }
        try {
            Places places = new Places(
                    TestFolders.of("test-postgis"), Places.ofThisProcess().cache());
            EmbeddedPostgis opened = EmbeddedPostgis.openForTests(places, System.out::println);
            if (opened.owned()) {
                dropOldDatabases(opened);
            }
            shared = opened;
            return opened;
        } catch (IOException | SQLException | EmbeddedPostgisException e) {
            throw new IllegalStateException("Les tests n'ont pas de PostGIS : " + e.getMessage(), e);
        }
    }

    private static void dropOldDatabases(EmbeddedPostgis postgis) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgis.jdbcUrl(), postgis.user(), postgis.password());
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("SELECT datname FROM pg_database WHERE starts_with(datname, 'test_')")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                statement.execute("DROP DATABASE " + statement.enquoteIdentifier(name, true));
            }
        }
    }

    @Override
    public void stop() {
        // The server goes on for the next application of this run.
    }
}
