package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/accessibility.md tells of all criteria, names tests that exist, and says what visitors read in the statement. */
class AccessibilityManualTest {
    private static final Path MANUAL = Path.of("docs/accessibility.md");
    private static final Path TESTS = Path.of("src/test/java");

    /** How many criteria each of the thirteen themes of the RGAA 4.1 has. */
    private static final int[] CRITERIA = {9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12};

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w+)(?:#(\\w+))?`");

    private record Row(String criterion, String about, String state, String how) {}

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(MANUAL))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    @Test
    void everyCriterionIsToldOnceAndInOrder() throws IOException {
        List<String> all = IntStream.rangeClosed(1, CRITERIA.length)
                .boxed()
                .flatMap(
                        theme -> IntStream.rangeClosed(1, CRITERIA[theme - 1]).mapToObj(number -> theme + "." + number))
                .toList();
        assertThat(all).hasSize(106);
        assertThat(rows().stream().map(Row::criterion)).containsExactlyElementsOf(all);
    }

    @Test
    void everyCriterionIsMetOrNotOrAboutThingsThatNoPageHas() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.state()).isIn("met", "not met", "n/a");
            assertThat(row.how()).isNotBlank();
        });
    }

    @Test
    void whatIsMetWasCheckedByATestOrByHand() throws IOException {
        assertThat(rows().stream().filter(row -> row.state().equals("met")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.how()).containsPattern("`[A-Z]\\w+(#\\w+)?`|[Bb]y hand"));
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        String manual = Files.readString(MANUAL);
        Map<String, String> sources = sources();
        assertThat(NAMED_TEST.matcher(manual).results())
                .isNotEmpty()
                .allSatisfy(named -> assertThat(sources.getOrDefault(named.group(1), "no such class"))
                        .as(named.group())
                        .contains(declaration(named)));
    }

    private static String declaration(MatchResult named) {
        return named.group(2) == null ? "class " + named.group(1) : " " + named.group(2) + "(";
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            AccessibilityManualTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theStatementHasTheSameFigures() throws IOException {
        Map<String, Long> figures = rows().stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        AccessibilityAudit said = AccessibilityAudit.LAST;
        assertThat(figures)
                .as("states of criteria; adapt AccessibilityAudit.LAST")
                .isEqualTo(Map.of(
                        "met", (long) said.met(),
                        "not met", (long) said.notMet(),
                        "n/a", (long) said.notApplicable()));
    }

    @Test
    void theStatementTellsOfEverythingThatIsNotMet() throws IOException {
        assertThat(AccessibilityAudit.LAST.shortcomings().stream().flatMap(one -> one.criteria().stream()))
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .filter(row -> row.state().equals("not met"))
                        .map(Row::criterion)
                        .toList());
    }
}
