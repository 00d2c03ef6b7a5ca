package fr.balise.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.venue.FactsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a record said well: where a text has lost letters ({@code Biblioth\uFFFDque}) and the same record said it
 * whole before ({@code Bibliothèque}), the earlier text stays. A text that differs in more than the lost letters is taken.
 */
final class KeepIntact {
    private static final Pattern LOST = Pattern.compile("\uFFFD+");
    private static final char REPLACEMENT = '\uFFFD';

    private KeepIntact() {}

    static boolean hasLostLetters(RawRow row) {
        return row.cells().values().stream().anyMatch(text -> text.indexOf(REPLACEMENT) >= 0);
    }

    /**
     * The facts of a row, with what is known better from before.
     *
     * @param before facts of the same record, as JSON
     */
    static CleanedRow keep(String before, CleanedRow cleaned) {
        if (cleaned.facts() == null) {
            return cleaned;
        }
        JsonNode now = FactsJson.tree(FactsJson.write(cleaned.facts()));
        Map<String, String> kept = new LinkedHashMap<>();
        JsonNode known = FactsJson.tree(before);
        keep(known, now, kept);
        if (!kept.isEmpty()) {
            keepPlace(known, now);
        }
        return kept.isEmpty()
                ? cleaned
                : new CleanedRow(FactsJson.read(now.toString()), cleaned.outcome(), findings(cleaned, kept));
    }

    /** A commune that could be read again only from before is also where it was. */
    private static void keepPlace(JsonNode before, JsonNode now) {
        JsonNode commune = before.path("address").path("commune");
        boolean known = commune.isTextual()
                && commune.equals(now.path("address").path("commune"))
                && before.path("address").has("inseeCode")
                && !now.path("address").has("inseeCode");
        if (!known) {
            return;
        }
        ObjectNode address = (ObjectNode) now.path("address");
        address.set("inseeCode", before.path("address").path("inseeCode"));
        if (!now.path("location").has("position")) {
            ((ObjectNode) now).set("location", before.path("location"));
        }
    }

    private static void keep(JsonNode before, JsonNode now, Map<String, String> kept) {
        if (now instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> {
                JsonNode intact = intact(before.path(field), object.path(field), kept);
                if (!intact.equals(object.path(field))) {
                    object.set(field, intact);
                }
            });
        } else if (now instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                // Lists have an order, but one more entry must not lose the others.
                for (JsonNode each : before) {
                    array.set(i, intact(each, array.get(i), kept));
                }
            }
        }
    }

    private static JsonNode intact(JsonNode before, JsonNode now, Map<String, String> kept) {
        if (!now.isTextual()) {
            keep(before, now, kept);
            return now;
        }
        if (before.isTextual() && isSameButForLostLetters(before.textValue(), now.textValue())) {
            kept.put(now.textValue(), before.textValue());
            return new TextNode(before.textValue());
        }
        return now;
    }

    /** One mark stands for one letter that is not ASCII, or for one of the two or three bytes of such a letter. */
    static boolean isSameButForLostLetters(String intact, String lost) {
        if (lost.indexOf(REPLACEMENT) < 0 || intact.indexOf(REPLACEMENT) >= 0) {
            return false;
        }
        StringBuilder pattern = new StringBuilder();
        Matcher runs = LOST.matcher(lost);
        int end = 0;
        while (runs.find()) {
            pattern.append(Pattern.quote(lost.substring(end, runs.start())));
            pattern.append("[^\\x00-\\x7F]{1,")
                    .append(runs.end() - runs.start())
                    .append('}');
            end = runs.end();
        }
        pattern.append(Pattern.quote(lost.substring(end)));
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(intact)
                .matches();
    }

    /** The finding about the cell says what was done; a text that is part of a cell belongs to that one. */
    private static List<Finding> findings(CleanedRow cleaned, Map<String, String> kept) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : cleaned.findings()) {
            String raw = finding.raw();
            if (finding.kind() == FindingKind.LETTERS_DESTROYED && finding.result() == null && raw != null) {
                findings.add(new Finding(finding.kind(), finding.column(), raw, keptOf(raw, kept)));
            } else {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static @Nullable String keptOf(String raw, Map<String, String> kept) {
        String tidy = LOST.matcher(raw).replaceAll(Matcher.quoteReplacement("\uFFFD"));
        return kept.entrySet().stream()
                .filter(entry -> raw.contains(entry.getKey())
                        || isSameButForLostLetters(entry.getValue(), raw.strip())
                        || tidy.strip().equalsIgnoreCase(entry.getKey()))
                .map(entry -> "gardé d'une livraison précédente : " + entry.getValue())
                .findFirst()
                .orElse(null);
    }
}
