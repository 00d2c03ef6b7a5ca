package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import fr.balise.hours.HoursReading.Understood;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the weekday and half-day columns of real files, prints how many weeks are understood. */
class RealWeekHoursTest {
    private static final Path DATA = Path.of("..", "shared", "datasets");
    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    @ParameterizedTest
    @CsvSource({
        "rhinocc/2022-01-20_export_497.csv,lundi,7,1",
        "bfc/bfc-ternum-dataset_v1.csv,lundi matin,7,2",
        "france-services/2022-12-01_liste-fs.csv,h_lundi,6,1",
        "france-services/2023-09_liste-fs.csv,h_lundi,6,1"
    })
    void realWeeksHaveNoDayWithoutACell(String file, String firstColumn, int days, int perDay) throws IOException {
        Path path = DATA.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: no " + path);
        int weeks = 0;
        int understood = 0;
        var list = new StringBuilder();
        for (List<String> cells : weeks(path, firstColumn, days * perDay)) {
            weeks++;
            HoursReading reading = perDay == 2 ? WeekHours.ofHalfDays(cells) : WeekHours.ofDays(cells);
            list.append(cells).append("\n    ").append(reading).append('\n');
            if (reading instanceof Understood certain) {
                understood++;
                check(cells, perDay, certain.hours().value());
            }
        }
        Path report = Files.createDirectories(Path.of("target", "french-hours"));
        Files.writeString(report.resolve("weeks_" + file.replace('/', '_') + ".txt"), list);
        System.out.printf("%s: %d of %d weeks understood%n", file, understood, weeks);
        assertThat(understood).isPositive();
    }

    /** A day is open in the value exactly where one of its cells has a digit. */
    private static void check(List<String> cells, int perDay, String value) {
        var open = new TreeSet<Integer>();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).matches("(?s).*\\d.*")) {
                open.add(cell / perDay);
            }
        }
        for (int day = 0; day < NAMES.size(); day++) {
            assertThat(names(value).contains(day)).as(cells + " > " + value).isEqualTo(open.contains(day));
        }
    }

    private static Set<Integer> names(String value) {
        var days = new TreeSet<Integer>();
        for (String rule : value.split("; ", -1)) {
            for (String part : rule.substring(0, rule.indexOf(' ')).split(",", -1)) {
                int first = NAMES.indexOf(part.substring(0, 2));
                IntStream.rangeClosed(first, NAMES.indexOf(part.substring(part.length() - 2)))
                        .forEach(days::add);
            }
        }
        return days;
    }

    private static List<List<String>> weeks(Path path, String firstColumn, int columns) throws IOException {
        try (Reader reader = Files.newBufferedReader(path);
                var csv = new CSVReader(reader)) {
            List<List<String>> rows =
                    csv.readAll().stream().map(row -> List.of(row)).toList();
            int first = rows.get(0).indexOf(firstColumn);
            return rows.stream()
                    .skip(1)
                    .filter(row -> row.size() >= first + columns)
                    .map(row -> row.subList(first, first + columns))
                    .filter(cells -> !String.join("", cells).isBlank())
                    .toList();
        } catch (CsvException e) {
            throw new IOException(e);
        }
    }
}
