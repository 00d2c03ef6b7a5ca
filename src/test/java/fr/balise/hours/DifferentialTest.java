package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares with the answers of the npm package opening_hours that the repository keeps; needs no npm. */
class DifferentialTest {
    private static final Path ANSWERS = Path.of("src/test/resources/hours/oracle.txt");

    private final List<String> unexplained = new ArrayList<>();
    private Calendar calendar = TestCalendar.paris();
    private List<Instant> instants = List.of();
    private int values;
    private int compared;
    private final Map<OracleDifferences, Integer> explained = new EnumMap<>(OracleDifferences.class);

    @Test
    void generatedValuesHaveTheOraclesAnswerOrAnExplanation() throws IOException {
        String zone = "";
        Set<LocalDate> publicHolidays = Set.of();
        for (String line : Files.readAllLines(ANSWERS)) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("@place ")) {
                zone = rest.split(" ", 2)[0];
            } else if (line.startsWith("@public ")) {
                publicHolidays = dates(rest);
            } else if (line.startsWith("@school ")) {
                calendar = new OracleCalendar(ZoneId.of(zone), publicHolidays, dates(rest));
            } else if (line.startsWith("@instants ")) {
                instants = instants(rest);
            } else if (!line.startsWith("#")) {
                compare(line.substring(line.indexOf('\t') + 1), line.substring(0, line.indexOf('\t')));
            }
        }
        System.out.printf(
                "opening hours: %d values, %d answers compared, differing as explained: %s%n",
                values, compared, explained);
        assertThat(unexplained).isEmpty();
        assertThat(values).isGreaterThan(3_000);
        assertThat(explained.keySet())
                .as("a difference that is in the list but in no answer is to be taken out of it")
                .containsExactlyInAnyOrder(OracleDifferences.values());
    }

    private void compare(String value, String answers) {
        values++;
        Evaluation evaluation = Evaluation.of(new OpeningHours(value));
        for (int i = 0; i < answers.length(); i++) {
            if (answers.charAt(i) == '-') {
                continue;
            }
            compared++;
            HoursStatus ours = evaluation.status(instants.get(i), calendar);
            if (OracleDifferences.agree(ours, answers.charAt(i))) {
                continue;
            }
            LocalDateTime local = LocalDateTime.ofInstant(instants.get(i), calendar.zone());
            String difference = value + " at " + local + ": " + ours + ", oracle " + answers.charAt(i);
            OracleDifferences.explain(value, local, calendar.zone())
                    .ifPresentOrElse(
                            known -> explained.merge(known, 1, Integer::sum), () -> unexplained.add(difference));
        }
    }

    private static Set<LocalDate> dates(String line) {
        return Arrays.stream(line.split(" "))
                .filter(day -> !day.isBlank())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }

    private static List<Instant> instants(String line) {
        return Stream.of(line.split(" "))
                .map(text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC))
                .toList();
    }
}
