package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.embedded.EmbeddedPostgis;
import fr.balise.testing.PostgisTestResource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredDatabaseTest {

    @Test
    void psqlIsLedToTheConfiguredDatabase() {
        ConfiguredDatabase database = ConfiguredDatabase.of(Map.of(
                "BALISE_DB_URL", "jdbc:postgresql://db.example/balise?sslmode=require&ApplicationName=x",
                "BALISE_DB_USER", "ada",
                "BALISE_DB_PASSWORD", "s&cret"));

        assertThat(database.psqlEnvironment())
                .containsOnly(
                        Map.entry("PGHOST", "db.example"),
                        Map.entry("PGPORT", "5432"),
                        Map.entry("PGDATABASE", "balise"),
                        Map.entry("PGUSER", "ada"),
                        Map.entry("PGPASSWORD", "s&cret"),
                        Map.entry("PGSSLMODE", "require"));
        assertThat(database.place()).isEqualTo("balise sur db.example:5432");
    }

    @Test
    void severalServersStaySeveral() {
        JdbcAddress address = JdbcAddress.parse("jdbc:postgresql://one:5433,two,[2001:db8::1]:5434/balise");

        assertThat(address.hosts()).isEqualTo("one,two,2001:db8::1");
        assertThat(address.ports()).isEqualTo("5433,5432,5434");
    }

    @Test
    void userAndPasswordMayStandInTheAddress() {
        ConfiguredDatabase database =
                ConfiguredDatabase.of(Map.of("BALISE_DB_URL", "jdbc:postgresql:balise?user=ada&password=a%26b"));

        assertThat(database.user()).isEqualTo("ada");
        assertThat(database.password()).isEqualTo("a&b");
        assertThat(database.psqlEnvironment()).containsEntry("PGHOST", "localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql://db.example/balise", "jdbc:mysql://db.example/balise", "jdbc:postgresql://host:x/b"
            })
    void anAddressOfAnotherKindIsRefusedWithTheRightForm(String url) {
        assertThatThrownBy(() -> ConfiguredDatabase.of(Map.of("BALISE_DB_URL", url)))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining(url)
                .hasMessageContaining("jdbc:postgresql://machine:5432/base");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() throws Exception {
        int closed;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalPort();
        }
        Database database =
                ConfiguredDatabase.of(Map.of("BALISE_DB_URL", "jdbc:postgresql://127.0.0.1:" + closed + "/balise"));

        assertThatThrownBy(() -> new SchemaStore(database).requireReachable())
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("balise sur 127.0.0.1:" + closed)
                .hasMessageContaining("BALISE_DB_URL");
    }

    @Test
    void emptyingASharedDatabaseTakesAllOfBaliseAndNothingElse() throws Exception {
        Database database = migrated("cli_shared");
        execute(database, "CREATE TABLE neighbour (id integer); CREATE VIEW neighbours AS SELECT id FROM neighbour");

        assertThat(database.tablesOfBalise()).contains("venue", "source_record").doesNotContain("neighbour");
        database.empty();

        assertThat(new SchemaStore(database).listTables())
                .containsExactlyInAnyOrder("neighbour", "flyway_schema_history");
        assertThat(database.tablesOfBalise()).isEmpty();
        execute(database, "SELECT count(*) FROM neighbours");
        execute(database, "SELECT postgis_version()");
        migrate(database);
        assertThat(database.tablesOfBalise()).contains("venue");
    }

    @Test
    void emptyingStopsWhereANeighbourHangsOnBalisesTables() throws Exception {
        Database database = migrated("cli_neighbour");
        execute(database, "CREATE VIEW borrowed AS SELECT id FROM venue");
        List<String> before = new SchemaStore(database).listTables();

        assertThatThrownBy(database::empty).isInstanceOf(SetupProblem.class).hasMessageContaining("rien n'est effacé");
        assertThat(new SchemaStore(database).listTables()).isEqualTo(before);
    }

    @Test
    void aRunningBaliseIsSeen() throws Exception {
        Database database = migrated("cli_running");
        SchemaStore store = new SchemaStore(database);
        assertThat(store.isUsedByBalise()).isFalse();

        try (Connection running = DriverManager.getConnection(
                database.jdbcUrl() + "?ApplicationName=" + SchemaStore.APPLICATION_NAME,
                database.user(),
                database.password())) {
            assertThat(running.isValid(10)).isTrue();
            assertThat(store.isUsedByBalise()).isTrue();
        }
    }

    private static Database migrated(String name) throws Exception {
        EmbeddedPostgis postgis = PostgisTestResource.shared();
        Database database = ConfiguredDatabase.of(Map.of(
                "BALISE_DB_URL", postgis.makeDatabase(name),
                "BALISE_DB_USER", postgis.user(),
                "BALISE_DB_PASSWORD", postgis.password()));
        migrate(database);
        return database;
    }

    private static void migrate(Database database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("db/migration")
                .load()
                .migrate();
    }

    private static void execute(Database database, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
