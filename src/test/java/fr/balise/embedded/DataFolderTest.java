package fr.balise.embedded;

import static fr.balise.embedded.Servers.ask;
import static fr.balise.embedded.Servers.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data folders that are damaged, half-made, foreign, or refused. */
class DataFolderTest {

    private static Servers servers;

    @BeforeAll
    static void folder() throws IOException {
        servers = Servers.in("embedded-folders");
    }

    @Test
    void aHalfMadeFolderIsMadeAnew() throws Exception {
        Path partial = Files.createDirectories(servers.data("half").resolve("postgres.partial/base"));
        Files.writeString(partial.resolve("1"), "broken off");
        try (EmbeddedPostgis postgis = servers.open("half")) {
            assertThat(ask(postgis, "SELECT 1")).isEqualTo("1");
        }
        assertThat(servers.data("half").resolve("postgres.partial")).doesNotExist();
    }

    @Test
    void whatIsNotOursIsMovedAsideWithASentence() throws Exception {
        Path foreign = Files.createDirectories(servers.cluster("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "dear reader");
        try (EmbeddedPostgis postgis = servers.open("foreign")) {
            assertThat(ask(postgis, "SELECT 1")).isEqualTo("1");
        }
        try (var folders = Files.list(servers.data("foreign"))) {
            assertThat(folders.filter(each -> each.toString().contains("postgres.ecarte-")))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside.resolve("letter.txt")).hasContent("dear reader"));
        }
        assertThat(servers.told()).anyMatch(line -> line.contains("mis de côté, intact"));
    }

    @Test
    void aPidFileThatNamesALivingStrangerIsHealed() throws Exception {
        servers.open("stale").close();
        Path cluster = servers.cluster("stale");
        // Of the server's own user: only then PostgreSQL takes the stranger for its predecessor.
        ServerUser user = ServerUser.forCluster(cluster);
        List<String> line = new ArrayList<>(user.prefix());
        line.addAll(List.of("sleep", "60"));
        Process stranger = new ProcessBuilder(line).start();
        try {
            Path file = cluster.resolve(PidFile.NAME);
            Files.writeString(
                    file, stranger.pid() + "\n" + cluster + "\n1700000000\n5999\n\n127.0.0.1\n 1 1\nready   \n");
            user.own(file);
            try (EmbeddedPostgis postgis = servers.open("stale")) {
                assertThat(postgis.owned()).isTrue();
                assertThat(ask(postgis, "SELECT 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void lostPasswordsAreMadeAnewAndTheDataStays() throws Exception {
        try (EmbeddedPostgis postgis = servers.open("lost")) {
            tell(postgis, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        Files.delete(servers.data("lost").resolve("passwords"));
        try (EmbeddedPostgis postgis = servers.open("lost")) {
            assertThat(ask(postgis, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(servers.data("file"), "in the way");
        Path closed = Files.createDirectory(servers.data("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        // Root writes everywhere but where the system itself refuses.
        Path refused = ServerUser.isRoot() ? Path.of("/proc/balise") : closed;
        for (Path folder : List.of(file, file.resolve("below"), refused)) {
            assertThatThrownBy(() -> EmbeddedPostgis.open(new Places(folder, folder), line -> {}))
                    .isInstanceOf(EmbeddedPostgisException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("BALISE_DATA")
                    .hasMessageNotContainingAny("\n");
        }
    }

    @Test
    void rootIsToldOfAFolderThatItsServerCannotReach() throws IOException {
        Assumptions.assumeTrue(ServerUser.isRoot(), "seul root fait tourner le serveur sous un autre utilisateur");
        Path closed = Files.createDirectory(servers.data("private"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> servers.open("private/data"))
                .isInstanceOf(EmbeddedPostgisException.class)
                .hasMessageContaining("ne peut pas entrer dans " + closed.resolve("data"));
    }

    @Test
    void dataOfAVersionThatIsNowhereIsNotTouched() throws Exception {
        servers.open("old").close();
        Path version = servers.cluster("old").resolve("PG_VERSION");
        Files.writeString(version, "13\n");
        Settings offline = servers.settings("old").withoutAnySource(servers.folder());
        assertThatThrownBy(() -> EmbeddedPostgis.open(offline, line -> {}))
                .isInstanceOf(EmbeddedPostgisException.class)
                .hasMessageContaining("créées par PostgreSQL 13")
                .hasMessageContaining("postgresql-13-postgis-3")
                .hasMessageContaining("BALISE_DATA");
        assertThat(version).hasContent("13");
    }

    @Test
    void withoutNetworkAndBundleTheMessageSaysWhatToInstall() {
        Places places = new Places(servers.data("offline"), servers.data("empty-cache"));
        Settings offline = Settings.usual(places).withoutAnySource(servers.folder());
        assertThatThrownBy(() -> EmbeddedPostgis.open(offline, line -> {}))
                .isInstanceOf(EmbeddedPostgisException.class)
                .hasMessageContaining("apt-get install postgresql-")
                .hasMessageContaining("-postgis-3")
                .hasMessageContaining("docker compose")
                .hasMessageContaining("BALISE_DB_URL")
                .hasMessageNotContainingAny("\n");
        assertThat(servers.cluster("offline")).doesNotExist();
    }
}
