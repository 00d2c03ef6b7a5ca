package fr.balise.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Says in French where one JSON tree is not what another expects; what the latter does not name may be anything. */
final class CompareJson {
    private CompareJson() {}

    static List<String> differences(JsonNode expected, JsonNode actual) {
        List<String> differences = new ArrayList<>();
        collect("", expected, actual, differences);
        return differences;
    }

    private static void collect(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject() && actual.isObject()) {
            expected.properties().forEach(property -> {
                String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                JsonNode found = actual.path(property.getKey());
                collect(inner, property.getValue(), found, differences);
            });
        } else if (!same(expected, actual)) {
            differences.add(path + " : attendu " + expected + ", obtenu "
                    + (actual instanceof MissingNode ? "rien (propriété inconnue)" : actual));
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                List<String> inside = new ArrayList<>();
                collect("", expected.get(i), actual.get(i), inside);
                if (!inside.isEmpty()) {
                    return false;
                }
            }
            return true;
        }
        return expected.isNull() ? actual.isNull() || actual.isMissingNode() : expected.equals(actual);
    }
}
