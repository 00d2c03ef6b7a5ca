package fr.balise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read in one go. */
class SizeTest {
    private static final Map<String, Integer> MOST_LINES = Map.of(".java", 400, ".js", 300, ".css", 400, ".html", 300);

    @Test
    void noSourceFileIsTooLong() throws IOException {
        Map<Path, Integer> tooLong = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                int lines = lines(file);
                if (lines > limit(file)) {
                    tooLong.put(file, lines);
                }
            }
        }
        assertThat(tooLong)
                .as("these files hold more than one thing: split them into rooms with clear names")
                .isEmpty();
    }

    private static int limit(Path file) {
        return MOST_LINES.entrySet().stream()
                .filter(entry -> file.toString().endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static int lines(Path file) throws IOException {
        List<String> known = List.of(".java", ".js", ".css", ".html");
        return known.stream().anyMatch(file.toString()::endsWith)
                ? Files.readAllLines(file).size()
                : 0;
    }
}
