package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Evaluates what the real files say, against the oracle where it is installed, and tells what is not understood. */
class RealValuesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 355;
    /** All take the oracle some minutes; {@code -Dhours.oracle=all} asks for them. */
    private static final int SAMPLE = "all".equals(System.getProperty("hours.oracle")) ? Integer.MAX_VALUE : 150;

    @Test
    void realValuesAreOpenWhenTheOracleSaysSoAllTheYear() throws Exception {
        assumeTrue(Files.exists(RealValues.DATA), () -> "skipped: no " + RealValues.DATA);
        List<String> values = RealValues.read().texts.values().stream()
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        values = sample(values);
        Oracle.Year year = Oracle.ask(values, PARIS, "Bretagne", FROM, DAYS);
        var calendar = new OracleCalendar(PARIS, year.publicHolidays(), year.schoolHolidays());
        var unexplained = new ArrayList<String>();
        int refused = 0;
        int compared = 0;
        for (int i = 0; i < values.size(); i++) {
            JsonNode answer = year.answers().get(i);
            if (answer.isObject()) {
                refused++;
                continue;
            }
            compared += answer.size();
            difference(values.get(i), answer, calendar).ifPresent(unexplained::add);
        }
        System.out.printf(
                "opening hours: %d real values, %d intervals of the oracle compared, %d values it refuses%n",
                values.size(), compared, refused);
        assertThat(unexplained).isEmpty();
        assertThat(values).isNotEmpty();
    }

    @Test
    void everyRealTextIsEvaluatedOrTold() throws Exception {
        assumeTrue(Files.exists(RealValues.DATA), () -> "skipped: no " + RealValues.DATA);
        RealValues real = RealValues.read();
        Map<String, Optional<String>> texts = real.texts;
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Optional<String> value : texts.values()) {
            outcomes.merge(
                    value.map(RealValuesTest::outcome).orElse("text not understood, kept as text"), 1, Integer::sum);
        }
        var report = new StringBuilder(
                "Different texts about hours in the real files, by what the evaluation makes of them\n");
        outcomes.forEach((outcome, count) -> report.append(String.format("%6d  %s%n", count, outcome)));
        report.append("Of the texts not understood, where the reading stopped (digits as 0), by count\n");
        real.stops.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(stop -> report.append(String.format("%6d  %s%n", stop.getValue(), stop.getKey())));
        Path folder = Files.createDirectories(Path.of("target", "hours"));
        Files.writeString(folder.resolve("real-values.txt"), report);
        System.out.print(report.substring(0, report.indexOf("Of the texts")));
        assertThat(outcomes).doesNotContainKey("unknown: horaires illisibles");
    }

    private static List<String> sample(List<String> values) {
        int step = Math.max(1, values.size() / SAMPLE);
        return IntStream.range(0, values.size())
                .filter(i -> i % step == 0)
                .mapToObj(values::get)
                .toList();
    }

    /** Over a year, whether the answer is ever unknown and why. */
    private static String outcome(String value) {
        var reasons = new TreeSet<String>();
        Evaluation.of(new OpeningHours(value)).intervals(FROM, DAYS, TestCalendar.paris()).stream()
                .filter(interval -> interval.reason() != null)
                .forEach(interval -> reasons.add(String.valueOf(interval.reason())));
        return reasons.isEmpty() ? "certain all the year" : "unknown: " + String.join("; ", reasons);
    }

    private static Optional<String> difference(String value, JsonNode theirs, Calendar calendar) {
        List<Interval> ours = Evaluation.of(new OpeningHours(value)).intervals(FROM, DAYS, calendar);
        var times = new TreeSet<Instant>();
        ours.forEach(interval -> times.addAll(List.of(interval.start(), interval.end())));
        theirs.forEach(interval -> times.addAll(List.of(minute(interval.get(0)), minute(interval.get(1)))));
        times.remove(FROM.plusDays(DAYS).atStartOfDay(calendar.zone()).toInstant());
        for (Instant time : times) {
            HoursStatus status = ours.stream()
                    .filter(each -> !time.isBefore(each.start()) && time.isBefore(each.end()))
                    .findFirst()
                    .map(Interval::status)
                    .orElse(HoursStatus.CLOSED);
            LocalDateTime local = LocalDateTime.ofInstant(time, calendar.zone());
            boolean explained =
                    OracleDifferences.explain(value, local, calendar.zone()).isPresent();
            if (!OracleDifferences.agree(status, letter(theirs, time)) && !explained) {
                return Optional.of(value + " at " + local + ": " + status + ", oracle " + letter(theirs, time));
            }
        }
        return Optional.empty();
    }

    private static char letter(JsonNode intervals, Instant time) {
        for (JsonNode interval : intervals) {
            if (!time.isBefore(minute(interval.get(0))) && time.isBefore(minute(interval.get(1)))) {
                return interval.get(2).asText().charAt(0);
            }
        }
        return 'C';
    }

    private static Instant minute(JsonNode number) {
        return Instant.ofEpochSecond(number.asLong() * 60);
    }
}
