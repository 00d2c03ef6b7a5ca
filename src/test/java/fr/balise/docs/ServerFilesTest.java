package fr.balise.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The image and the compose file keep what docs/operations.md says of them; no Docker is needed to see it. */
class ServerFilesTest {

    @Test
    void everyServiceHasLimitsRestartsAndRotatesItsLog() throws IOException {
        assertThat(services()).containsOnlyKeys("app", "db").allSatisfy((name, service) -> {
            assertThat(at(service, "deploy", "resources", "limits"))
                    .containsKeys("cpus", "memory", "pids")
                    .doesNotContainValue("");
            assertThat(service).containsEntry("restart", "unless-stopped");
            assertThat(at(service, "logging", "options")).containsKeys("max-size", "max-file");
            assertThat(list(service, "security_opt")).contains("no-new-privileges:true");
        });
    }

    @Test
    void everyServiceIsAskedWhetherItIsWell() throws IOException {
        for (Map<String, Object> service : services().values()) {
            if (service.containsKey("build")) {
                assertThat(lastStage()).anyMatch(line -> line.startsWith("HEALTHCHECK "));
            } else {
                assertThat(list(at(service, "healthcheck"), "test")).isNotEmpty();
            }
        }
        assertThat(at(services().get("app"), "depends_on", "db")).containsEntry("condition", "service_healthy");
    }

    @Test
    void onlyTheApplicationIsPublishedAndOnlyOnThisMachine() throws IOException {
        assertThat(list(services().get("app"), "ports")).containsExactly("${BALISE_PUBLISH:-127.0.0.1:8080}:8080");
        assertThat(services().get("db")).doesNotContainKey("ports");
        assertThat(list(services().get("db"), "networks")).containsExactly("database");
        assertThat(at(compose(), "networks", "database")).containsEntry("internal", true);
    }

    @Test
    void theImageRunsAsAnOrdinaryUserWithAFixedNumber() throws IOException {
        List<String> users = lastStage().stream()
                .filter(line -> line.startsWith("USER "))
                .map(line -> line.substring("USER ".length()))
                .toList();

        assertThat(users).hasSize(1).allMatch(user -> user.matches("[1-9]\\d*:[1-9]\\d*"));
        String user = users.get(0).replaceFirst(":.*", "");
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).contains("useradd --uid " + user + " ");
        assertThat(list(services().get("app"), "tmpfs")).anyMatch(mount -> mount.contains("uid=" + user + ","));
    }

    @Test
    void theApplicationCanWriteNowhereButInMemory() throws IOException {
        Map<String, Object> app = services().get("app");

        assertThat(app).containsEntry("read_only", true).doesNotContainKey("volumes");
        assertThat(list(app, "cap_drop")).containsExactly("ALL");
    }

    @Test
    void noPasswordStandsInAFileOfTheProject() throws IOException {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(at(service, "environment"))
                        .allSatisfy((variable, value) -> {
                            if (variable.contains("PASSWORD")) {
                                assertThat(variable).endsWith("_FILE");
                                assertThat(String.valueOf(value)).startsWith("/run/secrets/");
                            }
                        }));
        assertThat(Files.readAllLines(Path.of("docker/.gitignore"))).contains(".env", "secrets/", "backups/");
    }

    @Test
    void theImageIsBuiltFromNamedFilesOnlyAndTheseAreThere() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        Set<String> named = new TreeSet<>(lines.stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList());

        assertThat(lines.get(0)).isEqualTo("*");
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
        assertThat(named).doesNotContain("docker", "docker/secrets", "docker/.env", "src", ".git");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Map<String, Object>> services() throws IOException {
        return (Map) at(compose(), "services");
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docker/compose.yaml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> from, String... keys) {
        Map<String, Object> place = from;
        for (String key : keys) {
            assertThat(place).containsKey(key);
            place = (Map<String, Object>) place.get(key);
        }
        return place;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> from, String key) {
        assertThat(from).containsKey(key);
        return (List<String>) from.get(key);
    }

    private static List<String> lastStage() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docker/Dockerfile"));
        int from = 0;
        for (int line = 0; line < lines.size(); line++) {
            from = lines.get(line).startsWith("FROM ") ? line : from;
        }
        return lines.subList(from, lines.size());
    }
}
