package fr.balise.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the national geocoder answers: a CSV file with {@code longitude}, {@code latitude} and {@code result_*}
 * beside the columns that were sent, in any order; or GeoJSON.
 */
final class GeoplateformeAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NEEDED =
            List.of(GeoplateformeCsv.NUMBER, "longitude", "latitude", "result_score", "result_type", "result_citycode");

    private GeoplateformeAnswers() {}

    /** One row of an answer, by column. */
    private record Row(List<String> columns, List<String> cells) {
        String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }
    }

    /** Rows that the service failed on, or that make no sense, are left out. */
    static Map<AddressQuery, Optional<GeocodedAddress>> readCsv(byte[] body, List<AddressQuery> queries)
            throws GeocoderUnavailableException {
        String text = new String(body, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        CSVReaderBuilder builder =
                new CSVReaderBuilder(new StringReader(text)).withCSVParser(new RFC4180ParserBuilder().build());
        Map<AddressQuery, Optional<GeocodedAddress>> found = new LinkedHashMap<>();
        try (CSVReader csv = builder.build()) {
            List<String> columns = header(csv.readNext());
            for (String[] cells = csv.readNext(); cells != null; cells = csv.readNext()) {
                Row row = new Row(columns, List.of(cells));
                AddressQuery query = query(row, queries);
                if (query != null) {
                    read(row).ifPresent(answer -> found.put(query, answer));
                }
            }
            return found;
        } catch (IOException | CsvValidationException e) {
            throw unreadable("un CSV abîmé", e);
        }
    }

    private static List<String> header(String @Nullable [] cells) throws GeocoderUnavailableException {
        List<String> columns = cells == null
                ? new ArrayList<>()
                : Arrays.stream(cells).map(String::strip).toList();
        if (!columns.containsAll(NEEDED)) {
            throw unreadable("pas de colonnes " + String.join(", ", NEEDED), null);
        }
        return columns;
    }

    private static @Nullable AddressQuery query(Row row, List<AddressQuery> queries) {
        String number = row.get(GeoplateformeCsv.NUMBER);
        int at = number.matches("\\d{1,6}") ? Integer.parseInt(number) : queries.size();
        return at < queries.size() ? queries.get(at) : null;
    }

    /** Empty when the row can't be used, else what was found, or nothing. */
    private static Optional<Optional<GeocodedAddress>> read(Row row) {
        String status = row.get("result_status");
        if (status.equals("not-found") || status.equals("skipped")) {
            return Optional.of(Optional.empty());
        }
        if (status.equals("error")) {
            return Optional.empty();
        }
        if (row.get("latitude").isEmpty() && status.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            Position position = new Position(number(row.get("latitude")), number(row.get("longitude")));
            return Optional.of(Optional.of(new GeocodedAddress(
                    position,
                    precision(row.get("result_type")),
                    number(row.get("result_score")),
                    code(row.get("result_citycode")),
                    row.get("result_label"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<GeocodedAddress> readSearch(byte[] body) throws GeocoderUnavailableException {
        try {
            JsonNode features = JSON.readTree(body).path("features");
            if (!features.isArray()) {
                throw unreadable("un JSON sans « features »", null);
            }
            return features.isEmpty() ? Optional.empty() : Optional.of(read(features.get(0)));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable("un JSON abîmé", e);
        }
    }

    private static GeocodedAddress read(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode point = feature.path("geometry").path("coordinates");
        return new GeocodedAddress(
                new Position(
                        number(point.path(1).asText()), number(point.path(0).asText())),
                precision(properties.path("type").asText()),
                number(properties.path("score").asText()),
                code(properties.path("citycode").asText()),
                properties.path("label").asText());
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static Precision precision(String type) {
        return Arrays.stream(Precision.values())
                .filter(precision -> precision.wireName().equals(type))
                .findFirst()
                .orElse(Precision.UNKNOWN);
    }

    private static @Nullable String code(String text) {
        return text.matches("(\\d{2}|2[AB])\\d{3}") ? text : null;
    }

    private static GeocoderUnavailableException unreadable(String what, @Nullable Throwable cause) {
        return new GeocoderUnavailableException("la réponse du service de géocodage est illisible : " + what, cause);
    }
}
