package fr.balise.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that the image and the systemd unit start, run for real by bash. */
class ServerScriptsTest {
    private static final Path REAL_JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private record Ended(int code, String said) {}

    @Test
    void theHealthCheckFollowsTheReadinessOfBalise() throws Exception {
        assertThat(healthWhenReadyAnswers(200).code()).isZero();
        assertThat(healthWhenReadyAnswers(503).code()).isNotZero();
    }

    @Test
    void theHealthCheckFailsWhereNobodyListens() throws Exception {
        HttpServer gone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int port = gone.getAddress().getPort();
        gone.start();
        gone.stop(0);

        assertThat(run("healthcheck", Map.of("BALISE_PORT", String.valueOf(port)))
                        .code())
                .isNotZero();
    }

    @Test
    void aPasswordFileThatCannotBeReadIsNamed() throws Exception {
        String missing = folder.resolve("no-password").toString();

        Ended ended = run("start", Map.of("JAVA_HOME", REAL_JAVA.toString(), "BALISE_DB_PASSWORD_FILE", missing), "up");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said())
                .contains(missing)
                .contains("BALISE_DB_PASSWORD_FILE")
                .hasLineCount(1);
    }

    @Test
    void javaGetsThePasswordOfTheFileAndTheHomeOfTheScript() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "a'b $c\n");

        Ended ended = run(
                "start",
                Map.of(
                        "JAVA_HOME", javaThatTellsWhatItGot("25").toString(),
                        "BALISE_DB_PASSWORD_FILE", password.toString(),
                        "BALISE_JAVA_OPTS", "-Xmx300m -Dx=y"),
                "up",
                "--port=0");

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said().lines())
                .contains("password a'b $c", "-Xmx300m", "-Dx=y", "--enable-native-access=ALL-UNNAMED")
                .contains("-Dbalise.home=" + Path.of("docker").toRealPath())
                .endsWith("up", "--port=0");
    }

    @Test
    void aJavaThatIsTooOldIsRefusedInOneSentence() throws Exception {
        Ended ended =
                run("start", Map.of("JAVA_HOME", javaThatTellsWhatItGot("1.8").toString()), "up");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("Java 1.8 est trop ancien").hasLineCount(1);
    }

    @Test
    void anInstallationIsNotLaidOutOverSomethingElse() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "mine");

        Ended ended = run("assemble", Map.of(), folder.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains(folder.toString()).hasLineCount(1);
        assertThat(kept).hasContent("mine");
    }

    private Ended healthWhenReadyAnswers(int status) throws Exception {
        HttpServer balise = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        balise.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        balise.start();
        try {
            return run(
                    "healthcheck",
                    Map.of("BALISE_PORT", String.valueOf(balise.getAddress().getPort())));
        } finally {
            balise.stop(0);
        }
    }

    /** A java that prints the password in its environment and its arguments, one to a line. */
    private Path javaThatTellsWhatItGot(String version) throws IOException {
        Path java = Files.createDirectories(folder.resolve("java-" + version + "/bin"))
                .resolve("java");
        Files.writeString(java, """
                #!/usr/bin/env bash
                case $1 in
                    -XshowSettings*) echo '    java.specification.version = %s' >&2 ;;
                    *) printf '%%s\\n' "password $BALISE_DB_PASSWORD" "$@" ;;
                esac
                """.formatted(version));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return java.getParent().getParent();
    }

    private Ended run(String script, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "docker/" + script).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("BALISE_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        Path output = folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
