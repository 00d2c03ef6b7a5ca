package fr.balise.importer.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One JSON object as cells: {@code {"a": {"b": 1}}} is {@code a.b = 1}. A list of plain values is joined by {@code |}; one
 * that holds objects or lists stays JSON. A key that stands twice keeps both values, the second under {@code key (2)}.
 */
final class JsonRecord {
    private final String name;
    private final Map<String, String> names;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private int chars;

    private JsonRecord(String name, Map<String, String> names) {
        this.name = name;
        this.names = names;
    }

    /**
     * Reads the object that the parser stands at the beginning of.
     *
     * @param names keys already seen in the file, with what became of them
     */
    static Map<String, String> read(String name, JsonParser parser, Map<String, String> names) throws IOException {
        JsonRecord record = new JsonRecord(name, names);
        record.object("", parser);
        return record.cells;
    }

    private void object(String prefix, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = key(prefix, parser.currentName());
            switch (parser.nextToken()) {
                case START_OBJECT -> object(key + ".", parser);
                case START_ARRAY -> put(key, array(parser));
                case VALUE_NULL -> put(key, "");
                default -> put(key, parser.getText());
            }
        }
    }

    private String key(String prefix, String key) {
        String known = names.get(key);
        if (known == null) {
            known = Header.tidy(key);
            if (names.size() < Limits.COLUMNS) {
                names.put(key, known);
            }
        }
        return prefix.isEmpty() ? known : prefix + known;
    }

    private String array(JsonParser parser) throws IOException {
        List<String> plain = new ArrayList<>();
        boolean nested = false;
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JsonRows.FACTORY.createGenerator(json)) {
            out.writeStartArray();
            int depth = 1;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw new IOException("cut within a list");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                nested |= token.isStructStart();
                if (!nested && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    plain.add(parser.getText());
                }
                out.copyCurrentEvent(parser);
                check(json.getBuffer().length());
            }
        }
        return nested ? json.toString() : String.join("|", plain);
    }

    private void put(String key, String text) {
        check(text.length());
        chars += text.length() + key.length();
        if (chars > Limits.ROW_CHARS) {
            throw DeliveryProblem.tooLarge(name, "des caractères d'un enregistrement", Limits.ROW_CHARS);
        }
        if (cells.size() == Limits.COLUMNS) {
            throw DeliveryProblem.tooLarge(name, "des colonnes", Limits.COLUMNS);
        }
        cells.put(Header.free(key, cells.keySet()), text);
    }

    private void check(int length) {
        if (length > Limits.CELL_CHARS) {
            throw DeliveryProblem.tooLarge(name, "des caractères d'une valeur", Limits.CELL_CHARS);
        }
    }
}
