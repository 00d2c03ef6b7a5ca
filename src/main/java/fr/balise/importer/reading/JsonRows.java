package fr.balise.importer.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a JSON file: a list of objects, at the top or under keys, or one object per line. Read twice, the first time for
 * the names of the columns, which any record may add to.
 */
final class JsonRows implements RowSource {
    static final JsonFactory FACTORY = JsonFactory.builder()
            // Names of columns come from strangers: none is kept beyond its file.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.JSON_DEPTH)
                    .maxStringLength(Limits.CELL_CHARS)
                    .maxNumberLength(1000)
                    .maxNameLength(Limits.NAME_CHARS)
                    .build())
            // Programs write NaN where a table had nothing.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final Pattern POINT = Pattern.compile("(-?[0-9.eE+-]+)\\|(-?[0-9.eE+-]+)(\\|.*)?");
    private static final String PROPERTIES = "properties.";

    private final String name;
    private final String path;
    private final boolean features;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final RowMaker rows = new RowMaker();
    private final JsonParser parser;

    /**
     * Reads the file once.
     *
     * @param geo whether it is GeoJSON; where false that is looked for
     */
    JsonRows(String name, Path file, Charset charset, @Nullable String records, boolean geo) throws IOException {
        this.name = name;
        JsonStart start;
        try (JsonParser first = FACTORY.createParser(TextBytes.open(file, charset))) {
            start = JsonStart.find(first, records);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
        this.path = start.path();
        this.features = geo || start.features();
        try (JsonParser first = FACTORY.createParser(TextBytes.open(file, charset))) {
            int found = 0;
            for (Map<String, String> record = record(first); record != null; record = record(first)) {
                found++;
                columns.addAll(record.keySet());
                if (columns.size() > Limits.COLUMNS) {
                    throw DeliveryProblem.tooLarge(name, "des colonnes", Limits.COLUMNS);
                }
            }
            if (found == 0 && !start.emptyList()) {
                throw new DeliveryProblem("Le fichier JSON " + name + " ne contient pas de liste d'objets"
                        + (records == null ? "" : " sous « " + records + " »")
                        + " ; dites avec « records » où elle se trouve.");
            }
        }
        Reader in = TextBytes.open(file, charset);
        parser = FACTORY.createParser(in);
    }

    /** Where in the file the rows stand: keys joined by dots, empty for the top. */
    String path() {
        return path;
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        Map<String, String> record = record(parser);
        if (record == null) {
            return null;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, record.getOrDefault(column, "")));
        return rows.row(cells, null, null);
    }

    private @Nullable Map<String, String> record(JsonParser from) throws IOException {
        try {
            for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
                if (token == JsonToken.START_OBJECT && JsonStart.path(from).equals(path)) {
                    Map<String, String> record = JsonRecord.read(name, from, names);
                    return features ? feature(record) : record;
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** A feature of GeoJSON as a row: its properties under their own names, its point as two numbers. */
    private static Map<String, String> feature(Map<String, String> record) {
        Map<String, String> row = new LinkedHashMap<>();
        record.forEach((key, text) -> {
            if (key.startsWith(PROPERTIES)) {
                row.put(Header.free(key.substring(PROPERTIES.length()), row.keySet()), text);
            }
        });
        record.forEach((key, text) -> {
            Matcher point = POINT.matcher(text);
            if (key.equals("geometry.coordinates") && point.matches()) {
                row.put("geometry.longitude", point.group(1));
                row.put("geometry.latitude", point.group(2));
            } else if (key.startsWith("geometry.")) {
                row.put(key, text);
            } else if (key.equals("id")) {
                row.put("feature.id", text);
            }
        });
        return row;
    }

    private DeliveryProblem unreadable(JsonProcessingException e) {
        String where =
                e.getLocation() == null ? "" : " (ligne " + e.getLocation().getLineNr() + ")";
        return new DeliveryProblem(
                "Le fichier " + name + " n'est pas un JSON lisible" + where
                        + " : il est coupé, mal formé, trop profond ou une valeur y est trop longue.",
                e);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
