package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs {@code src/test/js} with the node that Playwright brings, so that no machine needs a Node.js of its own. */
class FrontEndModulesTest {
    private static final Path TESTS = Path.of("src/test/js");

    @Test
    void everyTestOfTheModulesPasses() throws Exception {
        List<String> command = new ArrayList<>(List.of(node().toString(), "--test", "--test-reporter=spec"));
        command.addAll(testFiles());
        Path output = Files.createTempFile("balise-node-test", ".txt");
        try {
            Process node = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = node.waitFor(2, TimeUnit.MINUTES);
            if (!ended) {
                node.destroyForcibly();
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended).as("node did not end in two minutes:%n%s", said).isTrue();
            assertThat(node.exitValue()).as(said).isZero();
            assertThat(said).as("node must have run some tests").containsPattern("tests [1-9]");
        } finally {
            Files.delete(output);
        }
    }

    private static Path node() {
        Driver driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return driver.driverDir().resolve(windows ? "node.exe" : "node");
    }

    private static List<String> testFiles() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
    }
}
