package fr.balise.importer.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a JSON file are.
 *
 * @param path keys and {@code []} for lists, joined by dots, as {@code result.records.[]}; empty for objects at the top
 * @param features whether they are those of GeoJSON
 * @param emptyList whether the file is a list of nothing
 */
record JsonStart(String path, boolean features, boolean emptyList) {

    /** Reads up to a list of objects at the top, else finds the longest of those under keys, or takes the stated path. */
    static JsonStart find(JsonParser parser, @Nullable String stated) throws IOException {
        Map<String, Integer> lists = new LinkedHashMap<>();
        String list = null;
        int most = 0;
        boolean features = false;
        boolean emptyList = false;
        int tops = 0;
        JsonToken before = null;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            boolean top = parser.getParsingContext().getParent() == null
                    || (token.isStructStart()
                            && parser.getParsingContext().getParent().inRoot());
            tops += top && !token.isStructEnd() ? 1 : 0;
            emptyList |= before == JsonToken.START_ARRAY && token == JsonToken.END_ARRAY && tops == 1 && top;
            features |= token == JsonToken.VALUE_STRING
                    && parser.getText().equals("FeatureCollection")
                    && path(parser).equals("type");
            if (token == JsonToken.START_OBJECT
                    && parser.getParsingContext().getParent().inArray()) {
                String path = path(parser);
                // Lists within records are theirs.
                if (path.indexOf("[]") == path.length() - 2) {
                    int objects = lists.getOrDefault(path, 0) + 1;
                    if (lists.size() < Limits.COLUMNS || objects > 1) {
                        lists.put(path, objects);
                    }
                    list = objects > most ? path : list;
                    most = Math.max(most, objects);
                }
            }
            before = token;
            if (tops > 1 || "[]".equals(list)) {
                break;
            }
        }
        if (stated != null) {
            return new JsonStart(stated.isBlank() ? "[]" : stated.strip() + ".[]", features, emptyList);
        }
        if (features) {
            return new JsonStart("features.[]", true, emptyList);
        }
        // Several values at the top: one object per line, whatever lists are in them.
        return new JsonStart(tops > 1 || list == null ? "" : list, false, emptyList);
    }

    /** Where the value is that the parser stands at, or begins. */
    static String path(JsonParser parser) {
        Deque<String> path = new ArrayDeque<>();
        JsonStreamContext context = parser.getParsingContext();
        if (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY) {
            context = context.getParent();
        }
        for (; context != null && !context.inRoot(); context = context.getParent()) {
            path.addFirst(context.inArray() ? "[]" : String.valueOf(context.getCurrentName()));
        }
        return String.join(".", path);
    }
}
