package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./balise} answers by itself, before there is anything to run. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("balise").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    @Test
    void withoutArgumentItListsEveryCommand() throws Exception {
        Answer answer = run(Map.of());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("up ", "import ", "db ", "reset ", "test ", "dev ", "help ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "import", "db", "reset", "test", "dev"})
    void everyCommandHasItsHelp(String command) throws Exception {
        Answer option = run(Map.of(), command, "--help");
        Answer word = run(Map.of(), "help", command);

        assertThat(option.code()).isZero();
        assertThat(option.out()).startsWith("Usage : ./balise " + command).isEqualTo(word.out());
    }

    @Test
    void aMisspeltCommandIsRefusedWithTheNearestOne() throws Exception {
        Answer answer = run(Map.of(), "rest");

        assertThat(answer.code()).isEqualTo(ExitCode.MISUSED);
        assertThat(answer.err())
                .contains("« rest »")
                .containsAnyOf("Vouliez-vous dire : reset", "Vouliez-vous dire : test");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aWordThatResemblesNoCommandGetsNoGuess() throws Exception {
        Answer answer = run(Map.of(), "fenouil");

        assertThat(answer.code()).isEqualTo(ExitCode.MISUSED);
        assertThat(answer.err()).contains("« fenouil »").doesNotContain("Vouliez-vous");
    }

    @Test
    void anUnknownOptionIsRefusedBeforeAnythingIsBuilt() throws Exception {
        Answer answer = run(Map.of(), "up", "--prot=8081");

        assertThat(answer.code()).isEqualTo(ExitCode.MISUSED);
        assertThat(answer.err()).contains("« --prot »", "Vouliez-vous dire : --port", "./balise up --help");
        assertThat(answer.err().lines()).hasSize(1);
    }

    @Test
    void javaHomeThatIsNoFolderIsNamed() throws Exception {
        assertRefusedJavaHome(folder.resolve("nowhere"), "ne désigne pas un JDK");
    }

    @Test
    void javaHomeWithoutCompilerIsNamed() throws Exception {
        program("bin/java", "17.0.1");

        assertRefusedJavaHome(folder, "sans compilateur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.2", "1.8.0_392"})
    void javaHomeThatIsTooOldIsNamedWithItsVersion(String version) throws Exception {
        program("bin/java", version);
        program("bin/javac", version);

        assertRefusedJavaHome(folder, version.startsWith("1.") ? "version 8 " : "version 11 ");
    }

    @Test
    void javaHomeThatDoesNotRunIsNamed() throws Exception {
        program("bin/javac", "17.0.1");
        Files.writeString(program("bin/java", ""), "this is no program");

        assertRefusedJavaHome(folder, "ne démarre pas");
    }

    @Test
    void itWorksThroughSymbolicLinksFromElsewhere() throws Exception {
        Path inner = Files.createSymbolicLink(folder.resolve("inner"), LAUNCHER);
        Path outer = Files.createSymbolicLink(folder.resolve("outer"), inner);

        Answer answer = run(outer, Map.of(), "--version");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).matches("Balise \\d+\\.\\d+\\.\\d+\\S*\\n");
    }

    @Test
    void theChecksOfTheProjectCallTheTestsAndNothingElse() throws Exception {
        Path script = Path.of(".ci/run");

        assertThat(Files.isExecutable(script)).isTrue();
        assertThat(Files.readString(script)).contains("exec ./balise test\n");
    }

    private void assertRefusedJavaHome(Path javaHome, String reason) throws Exception {
        Answer answer = run(Map.of("JAVA_HOME", javaHome.toString()), "up");

        assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err()).contains("JAVA_HOME", reason, javaHome.toString());
        assertThat(answer.err().lines()).hasSize(1);
    }

    /** A program that answers as {@code java -version} does. */
    private Path program(String name, String version) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2020-01-01' >&2\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    private Answer run(Map<String, String> environment, String... arguments) throws Exception {
        return run(LAUNCHER, environment, arguments);
    }

    private Answer run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "LC_ALL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
