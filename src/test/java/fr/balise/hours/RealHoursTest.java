package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs real texts through the reader, prints how many it understands and holds what must be true of each output. */
class RealHoursTest {
    private static final Path DATA = Path.of("..", "shared", "datasets");
    private static final Pattern RANGE = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final Pattern DAY = Pattern.compile("Mo|Tu|We|Th|Fr|Sa|Su");
    private static final Pattern WHOLE_WEEK = Pattern.compile("(?i)tous|7 ?j?/ ?7|sauf|ferm");

    @ParameterizedTest
    @CsvSource({
        "opening-hours/osm-values-french-free-text.txt,",
        "hubs/corse.json,Horaires",
        "hubs/aix-en-provence.json,horaires",
        "hubs/mednum-hub-antilles.json,horaires",
        "hubs/hub-lo.json,c_horaire_ouverture",
        "hubs/mulhouse.json,jours_horaires_ouverture",
        "hubs/angers.json,HORAIRE",
        "rhinocc/2022-01-20_export_497.csv,list",
        "fablabs/fablabs-france-135.json,description"
    })
    void realTextsGiveOnlyWhatTheySay(String file, String field) throws IOException {
        Path path = DATA.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: no " + path);
        int understood = 0;
        Set<String> texts = texts(path, field);
        var list = new StringBuilder();
        for (String text : texts) {
            if (FrenchHours.parse(text) instanceof Understood reading) {
                understood++;
                list.append("+ ")
                        .append(text.replace('\n', '~'))
                        .append("\n    ")
                        .append(reading.hours().value())
                        .append('\n');
                check(text, reading.hours().value());
            } else if (FrenchHours.parse(text) instanceof NotUnderstood stopped) {
                list.append("- ")
                        .append(text.replace('\n', '~'))
                        .append("\n    @ ")
                        .append(stopped.part())
                        .append('\n');
            }
        }
        Path report = Files.createDirectories(Path.of("target", "french-hours"));
        Files.writeString(report.resolve(file.replace('/', '_') + ".txt"), list);
        System.out.printf("%s: %d of %d texts understood%n", file, understood, texts.size());
        assertThat(texts).isNotEmpty();
    }

    private static void check(String text, String value) {
        assertThat(OpeningHours.parse(value).value()).as(text).isEqualTo(value);
        Matcher range = RANGE.matcher(value);
        while (range.find()) {
            int open = Integer.parseInt(range.group(1)) * 60 + Integer.parseInt(range.group(2));
            int close = Integer.parseInt(range.group(3)) * 60 + Integer.parseInt(range.group(4));
            assertThat(close).as(text).isGreaterThan(open);
            assertThat(isSaid(text, range.group(1), range.group(2)))
                    .as(text + " > " + value)
                    .isTrue();
            assertThat(isSaid(text, range.group(3), range.group(4)))
                    .as(text + " > " + value)
                    .isTrue();
        }
        if (!WHOLE_WEEK.matcher(text).find()) {
            DAY.matcher(value)
                    .results()
                    .map(MatchResult::group)
                    .forEach(day -> assertThat(text)
                            .as(value)
                            .containsPattern("(?i)(?<![a-z])(?:" + day + "|" + french(day) + "|week)"));
        }
    }

    private static boolean isSaid(String text, String hour, String minute) {
        String bare = hour.replaceFirst("^0", "");
        String end = minute.equals("00") ? "(?:\\s*[h:]\\s*(?:00)?|(?!\\d))" : "\\s*[h:]\\s*" + minute;
        String words = hour.equals("12") ? "|midi" : hour.equals("24") ? "|minuit|0?0[h:]" : "";
        return Pattern.compile("(?i)(?<!\\d)0?" + bare + end + words)
                .matcher(text)
                .find();
    }

    private static String french(String day) {
        return switch (day) {
            case "Mo" -> "lu";
            case "Tu" -> "ma";
            case "We" -> "me";
            case "Th" -> "je";
            case "Fr" -> "ve";
            case "Sa" -> "sa";
            default -> "di";
        };
    }

    private static Set<String> texts(Path path, String field) throws IOException {
        var texts = new LinkedHashSet<String>();
        if (path.toString().endsWith(".json")) {
            for (JsonNode row : new ObjectMapper().readTree(path.toFile())) {
                texts.add(row.path(field).asText("").strip());
            }
        } else if (path.toString().endsWith(".txt")) {
            Files.readAllLines(path).forEach(line -> texts.add(line.strip()));
        } else {
            Matcher lists = Pattern.compile("<ul><li>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi) :.*?</ul>")
                    .matcher(Files.readString(path));
            lists.results().map(MatchResult::group).forEach(texts::add);
        }
        texts.remove("");
        return texts;
    }
}
