package fr.balise.hours;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs {@code src/test/oracle/year.js} with the node that Playwright brings, where {@code npm ci} has been run. */
final class Oracle {
    private static final Path PACKAGE = Path.of("node_modules", "opening_hours");
    private static final Path SCRIPT = Path.of("src", "test", "oracle", "year.js");

    /** @param answers per value an array of intervals, or an object with an {@code error} */
    record Year(Set<LocalDate> publicHolidays, Set<LocalDate> schoolHolidays, List<JsonNode> answers) {}

    private Oracle() {}

    static Year ask(List<String> values, ZoneId zone, String state, LocalDate from, int days) throws Exception {
        assumeTrue(Files.exists(PACKAGE), "skipped: no node_modules/opening_hours, the oracle; \"npm ci\" installs it");
        Path in = Files.createTempFile("balise-oracle", ".txt");
        Path out = Files.createTempFile("balise-oracle", ".json");
        try {
            Files.write(in, values);
            var command = new ProcessBuilder(
                    node().toString(), SCRIPT.toString(), state, in.toString(), from.toString(), String.valueOf(days));
            command.environment().put("TZ", zone.getId());
            Process process = command.redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(8, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("the oracle failed");
            }
            return read(out);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    private static Year read(Path out) throws IOException {
        var json = new ObjectMapper();
        var lines = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(out)) {
            lines.add(json.readTree(line));
        }
        return new Year(dates(lines.get(0)), dates(lines.get(1)), List.copyOf(lines.subList(2, lines.size())));
    }

    private static Set<LocalDate> dates(JsonNode array) {
        var dates = new HashSet<LocalDate>();
        array.forEach(day -> dates.add(LocalDate.parse(day.asText())));
        return dates;
    }

    private static Path node() {
        Driver driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return driver.driverDir().resolve(windows ? "node.exe" : "node");
    }
}
