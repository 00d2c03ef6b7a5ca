package fr.balise.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/operations.md promises only what exists, and leaves out nothing that an operator may set. */
class OperationsTest {
    private static final Path PAGE = Path.of("docs/operations.md");

    @Test
    void everyVariableThatOperatorsAreToldOfIsReadBySomething() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Path file : filesForOperators()) {
            told.addAll(Settings.namedIn(Files.readString(file)));
        }
        told.removeAll(Settings.readByAnything());

        assertThat(told)
                .as("nothing reads these: a wrong name, or a setting that is gone")
                .isEmpty();
    }

    @Test
    void everySettingOfBaliseIsOnThePage() throws IOException {
        Set<String> settings = Settings.ofBalise();
        settings.addAll(Settings.readByShell(Path.of("docker/compose.yaml")));
        settings.addAll(Settings.readByShell(Path.of("docker/start")));
        // The launcher and docker/start set it to where they are.
        settings.remove("BALISE_HOME");
        settings.removeAll(Settings.namedIn(Files.readString(PAGE)));

        assertThat(settings)
                .as("add a line to a table of docs/operations.md for each")
                .isEmpty();
    }

    @Test
    void theExampleOfSettingsShowsTheDefaultsOfComposeAndThePage() throws IOException {
        String compose = Files.readString(Path.of("docker/compose.yaml"));
        String example = Files.readString(Path.of("docker/.env.example"));
        String page = Files.readString(PAGE);
        List<MatchResult> defaults = Pattern.compile("\\$\\{([A-Z_]+):-([^}]+)}")
                .matcher(compose)
                .results()
                .toList();

        assertThat(defaults).isNotEmpty().allSatisfy(found -> {
            assertThat(example).contains("#" + found.group(1) + "=" + found.group(2) + "\n");
            assertThat(page).contains("| `" + found.group(1) + "` | `" + found.group(2) + "` |");
        });
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Pattern.compile("]\\(([^)]+)\\)").matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(target -> {
                    String[] parts = target.split("#", 2);
                    Path other = parts[0].isEmpty() ? PAGE : PAGE.resolveSibling(parts[0]);
                    assertThat(other).exists();
                    if (parts.length > 1) {
                        assertThat(anchors(other)).contains(parts[1]);
                    }
                });
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        // What make-secrets, backup and the operator make, and where things go on the server.
        Set<String> madeLater = Set.of("docker/secrets", "docker/.env", "docker/backups");
        Pattern named = Pattern.compile("(?<![/\\w.])(docker|docs)/[\\w./-]*[\\w]");

        assertThat(named.matcher(Files.readString(PAGE)).results().map(MatchResult::group))
                .isNotEmpty()
                .filteredOn(file -> !madeLater.contains(file))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static List<Path> filesForOperators() throws IOException {
        try (Stream<Path> handedOut = Files.list(Path.of("docs/operations"))) {
            return Stream.concat(
                            handedOut,
                            Stream.of(
                                    PAGE,
                                    Path.of("docker/.env.example"),
                                    Path.of("docker/compose.yaml"),
                                    Path.of("docker/Dockerfile")))
                    .toList();
        }
    }

    private static List<String> anchors(Path page) {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.matches("#+ .*"))
                    .map(OperationsTest::anchor)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the forges make them: "### 2. Program" is {@code #2-program}. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w -]", "")
                .replace(' ', '-');
    }
}
