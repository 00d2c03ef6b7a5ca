package fr.balise.embedded;

import static fr.balise.embedded.Servers.ask;
import static fr.balise.embedded.Servers.eventually;
import static fr.balise.embedded.Servers.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What a running server offers, and how it is shared and closed. */
class EmbeddedPostgisTest {

    private static Servers servers;
    private static EmbeddedPostgis postgis;

    @BeforeAll
    static void open() throws IOException, EmbeddedPostgisException {
        servers = Servers.in("embedded-running");
        postgis = servers.open("shared");
    }

    @AfterAll
    static void close() {
        postgis.close();
    }

    @Test
    void postgisKnowsTheFrenchAndTheWebProjections() throws SQLException {
        assertThat(ask(postgis, "SELECT postgis_lib_version()")).matches("3\\.\\d+.*");
        // Notre-Dame de Paris; the expected metres come from the projections' formulas (Snyder 1987), not from PROJ.
        String point = "ST_SetSRID(ST_MakePoint(2.3499, 48.8530), 4326)";
        assertThat(ask(postgis, "SELECT ST_AsText(ST_Transform(" + point + ", 2154), 0)"))
                .isEqualTo("POINT(652297 6861636)");
        assertThat(ask(postgis, "SELECT ST_AsText(ST_Transform(" + point + ", 3857), 0)"))
                .isEqualTo("POINT(261590 6249955)");
    }

    @Test
    void accentsAreUnderstood() throws SQLException {
        assertThat(ask(
                        postgis,
                        "SELECT lower(unaccent('ÉVRY')) || ' ' || upper('é') || ' ' || similarity('évry', 'évry')"))
                .isEqualTo("evry É 1");
    }

    @Test
    void theApplicationsRoleOwnsItsDatabaseButIsNoSuperuser() throws SQLException {
        assertThat(ask(postgis, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        tell(postgis, "CREATE SCHEMA own");
        tell(postgis, "CREATE EXTENSION IF NOT EXISTS postgis");
        assertThatThrownBy(() -> tell(postgis, "COPY (SELECT 1) TO PROGRAM 'true'"))
                .hasMessageContaining("pg_execute_server_program");
    }

    @Test
    void onlyTheLoopbackAndOnlyThePasswordOpenIt() throws SQLException, IOException {
        assertThat(ask(postgis, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(servers.cluster("shared").resolve(PidFile.NAME))
                        .get(4))
                .as("the folder of the socket")
                .isEmpty();
        for (String user : new String[] {"balise", "postgres"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgis.jdbcUrl(), user, "wrong")
                            .close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void passwordsAndLogAreForTheirOwnerOnly() throws IOException {
        for (String name : new String[] {"passwords", "postgres.log"}) {
            assertThat(Files.getPosixFilePermissions(servers.data("shared").resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void psqlConnectsWithTheCommandAndEnvironmentGiven() throws IOException {
        Command.Outcome outcome = Command.of(postgis.psqlCommand())
                .with(postgis.environment())
                .reading("\\t on\nSELECT current_user || '@' || current_database();\n")
                .run();
        assertThat(outcome.output()).contains("balise@balise");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void aFurtherDatabaseIsEmptyEachTimeItIsMade() throws Exception {
        for (int round = 1; round <= 2; round++) {
            String url = postgis.makeDatabase("test_further");
            try (var connection = DriverManager.getConnection(url, postgis.user(), postgis.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE once (position geometry(Point, 4326))");
            }
        }
        assertThatThrownBy(() -> postgis.makeDatabase("x; DROP DATABASE balise"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondOpenerJoinsAndLeavesTheServerRunning() throws Exception {
        EmbeddedPostgis second = servers.open("shared");
        assertThat(second.owned()).isFalse();
        assertThat(second.port()).isEqualTo(postgis.port());
        assertThat(ask(second, "SELECT 1")).isEqualTo("1");
        second.close();
        assertThat(ask(postgis, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void aServerWhoseDatabaseIsNotYetMadeIsNotJoined() throws Exception {
        Settings settings = servers.settings("shared");
        ServerStart start =
                new ServerStart(settings, DataFolder.open(settings.places().data()), line -> {});
        Passwords passwords =
                Passwords.findIn(servers.data("shared").resolve("passwords")).orElseThrow();
        String template = ClusterStore.url(postgis.port(), "template1");
        try (Connection owner = DriverManager.getConnection(template, "postgres", passwords.superuser());
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER DATABASE balise ALLOW_CONNECTIONS false");
            try {
                assertThat(start.findRunning()).isEmpty();
            } finally {
                statement.execute("ALTER DATABASE balise ALLOW_CONNECTIONS true");
            }
        }
        assertThat(start.findRunning()).isPresent();
    }

    @Test
    void ofTwoWhoOpenANewFolderAtOnceTheOneWaitsForTheOther() throws Exception {
        Callable<EmbeddedPostgis> open = () -> servers.open("two");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<EmbeddedPostgis> opened = new ArrayList<>();
        try {
            for (Future<EmbeddedPostgis> each : threads.invokeAll(List.of(open, open))) {
                opened.add(each.get());
                assertThat(ask(each.get(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(opened).filteredOn(EmbeddedPostgis::owned).hasSize(1);
        } finally {
            opened.forEach(EmbeddedPostgis::close);
            threads.shutdown();
        }
    }

    @Test
    void dataIsThereAfterClosingAndOpeningAgain() throws Exception {
        try (EmbeddedPostgis first = servers.open("kept")) {
            tell(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(servers.processes("kept").list()).isEmpty();
        assertThat(servers.cluster("kept").resolve(PidFile.NAME)).doesNotExist();
        try (EmbeddedPostgis again = servers.open("kept")) {
            assertThat(ask(again, "SELECT answer FROM kept")).isEqualTo("42");
            again.empty();
            assertThat(ask(again, "SELECT to_regclass('kept') IS NULL")).isEqualTo("t");
            again.close();
            again.close();
        }
    }

    @Test
    void whenItsProcessIsKilledTheServerEndsAndTheNextOneFindsTheData() throws Exception {
        Process other = ServerHolder.start(servers.settings("orphan").places());
        try (EmbeddedPostgis joined = servers.open("orphan")) {
            assertThat(joined.owned()).isFalse();
            tell(joined, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        other.destroyForcibly().waitFor();
        assertThat(servers.processes("orphan").awaitNone(Duration.ofMinutes(1))).isTrue();
        try (EmbeddedPostgis next = servers.open("orphan")) {
            assertThat(next.owned()).isTrue();
            assertThat(ask(next, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void whenProcessAndServerAreKilledTogetherTheNextOneFindsTheData() throws Exception {
        Process other = ServerHolder.start(servers.settings("orphan").places());
        try (EmbeddedPostgis joined = servers.open("orphan")) {
            tell(joined, "CREATE TABLE kept_too AS SELECT 43 AS answer");
        }
        ProcessHandle.of(servers.postmaster("orphan")).orElseThrow().destroyForcibly();
        other.destroyForcibly().waitFor();
        try (EmbeddedPostgis next = servers.open("orphan")) {
            assertThat(ask(next, "SELECT answer FROM kept_too")).isEqualTo("43");
        }
    }

    @Test
    void aServerThatIsKilledComesBackOnTheSamePort() throws Exception {
        try (EmbeddedPostgis killed = servers.open("killed")) {
            tell(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
            long before = servers.postmaster("killed");
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            assertThat(eventually(() -> ask(killed, "SELECT answer FROM kept"))).isEqualTo("42");
            assertThat(servers.postmaster("killed")).isNotEqualTo(before);
            assertThat(servers.told()).anyMatch(line -> line.contains("il est relancé"));

            try (Connection connection = Servers.connect(killed)) {
                long backend = connection.unwrap(PGConnection.class).getBackendPID();
                ProcessHandle.of(backend).orElseThrow().destroyForcibly();
            }
            assertThat(eventually(() -> ask(killed, "SELECT answer FROM kept"))).isEqualTo("42");
        }
    }
}
