package fr.balise.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The texts about hours in the real files beside the checkout, and what each reads as. */
final class RealValues {
    static final Path DATA = Path.of("..", "shared", "datasets");

    private static final Map<String, String> TEXT_FIELDS = Map.of(
            "hubs/corse.json", "Horaires",
            "hubs/aix-en-provence.json", "horaires",
            "hubs/mednum-hub-antilles.json", "horaires",
            "hubs/hub-lo.json", "c_horaire_ouverture",
            "hubs/mulhouse.json", "jours_horaires_ouverture",
            "hubs/angers.json", "HORAIRE");

    /** The first column of weeks that are told day by day, and how many columns a day has. */
    private record Week(String file, String column, int days, int perDay) {}

    private static final List<Week> WEEKS = List.of(
            new Week("rhinocc/2022-01-20_export_497.csv", "lundi", 7, 1),
            new Week("bfc/bfc-ternum-dataset_v1.csv", "lundi matin", 7, 2),
            new Week("france-services/2022-12-01_liste-fs.csv", "h_lundi", 6, 1),
            new Week("france-services/2023-09_liste-fs.csv", "h_lundi", 6, 1));

    /** For each text, the value it reads as, if it does. */
    final Map<String, Optional<String>> texts = new TreeMap<>();
    /** Where the reading of a text stopped: its first words, with how many texts stop there. */
    final Map<String, Integer> stops = new TreeMap<>();

    static RealValues read() throws IOException {
        var values = new RealValues();
        for (String line : Files.readAllLines(DATA.resolve("opening-hours/osm-values-french-free-text.txt"))) {
            values.text(line);
        }
        for (var field : TEXT_FIELDS.entrySet()) {
            for (JsonNode row :
                    new ObjectMapper().readTree(DATA.resolve(field.getKey()).toFile())) {
                values.text(row.path(field.getValue()).asText(""));
            }
        }
        for (Week week : WEEKS) {
            values.weeks(week);
        }
        try (var files = Files.walk(DATA)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                values.standard(file);
            }
        }
        return values;
    }

    /** Files in the national standard have the values in a column of their own. */
    private void standard(Path file) throws IOException {
        List<List<String>> rows = rows(file);
        int column = rows.isEmpty() ? -1 : rows.get(0).indexOf("horaires");
        if (column >= 0) {
            rows.stream().skip(1).filter(row -> row.size() > column).forEach(row -> text(row.get(column)));
        }
    }

    private void text(String text) {
        String bare = text.strip();
        if (!bare.isEmpty()) {
            texts.computeIfAbsent(bare, any -> value(FrenchHours.parse(bare)));
        }
    }

    private void weeks(Week week) throws IOException {
        List<List<String>> rows = rows(DATA.resolve(week.file));
        int first = rows.get(0).indexOf(week.column);
        int columns = week.days * week.perDay;
        rows.stream()
                .skip(1)
                .filter(row -> row.size() >= first + columns)
                .map(row -> row.subList(first, first + columns))
                .filter(cells -> !String.join("", cells).isBlank())
                .forEach(cells -> texts.computeIfAbsent(
                        cells.toString(),
                        any -> value(week.perDay == 2 ? WeekHours.ofHalfDays(cells) : WeekHours.ofDays(cells))));
    }

    private Optional<String> value(HoursReading reading) {
        if (reading instanceof NotUnderstood stopped) {
            String words = stopped.part().replaceAll("\\d+", "0").replaceAll("[^\\p{L}0]+", " ");
            stops.merge(
                    String.join(
                            " ",
                            List.of(words.strip().split(" ")).stream().limit(3).toList()),
                    1,
                    Integer::sum);
        }
        return reading instanceof Understood understood
                ? Optional.of(understood.hours().value())
                : Optional.empty();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                var csv = new CSVReader(reader)) {
            var rows = new ArrayList<List<String>>();
            csv.readAll().forEach(row -> rows.add(List.of(row)));
            return rows;
        } catch (CsvException | java.nio.charset.MalformedInputException e) {
            return List.of();
        }
    }
}
