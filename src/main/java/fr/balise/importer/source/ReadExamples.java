package fr.balise.importer.source;

import fr.balise.importer.report.FindingKind;
import fr.balise.importer.report.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the examples of a mapping. */
final class ReadExamples {
    private static final List<String> KEYS = List.of("name", "row", "rows", "expect", "findings", "outcome");
    private static final List<String> FINDINGS = names(FindingKind.values(), false);
    private static final List<String> OUTCOMES = names(Outcome.values(), true);

    private ReadExamples() {}

    static List<Example> read(YamlPart part) {
        return part.isNull()
                ? List.of()
                : part.items().stream().map(ReadExamples::example).toList();
    }

    private static Example example(YamlPart part) {
        Map<String, YamlPart> keys = part.keys(KEYS);
        if (keys.containsKey("row") == keys.containsKey("rows")) {
            throw part.problem("un exemple demande row, ou rows pour des lignes réunies par fold ; l'un des deux");
        }
        if (!keys.containsKey("expect") && !keys.containsKey("outcome")) {
            throw part.problem("un exemple dit ce qui doit sortir : ajoutez expect, ou outcome");
        }
        YamlPart outcome = keys.get("outcome");
        String ends = outcome == null ? null : outcome.oneOf(OUTCOMES);
        return new Example(
                part.required(keys, "name").text(),
                part.line(),
                part.required(keys, keys.containsKey("row") ? "row" : "rows").items().stream()
                        .map(ReadExamples::row)
                        .toList(),
                expect(keys.get("expect")),
                findings(keys.get("findings"), "rejected".equals(ends)),
                ends);
    }

    private static Map<String, String> row(YamlPart part) {
        Map<String, String> row = new LinkedHashMap<>();
        part.entries().forEach((column, cell) -> row.put(column, cell.rawText()));
        return row;
    }

    private static Map<String, @Nullable Object> expect(@Nullable YamlPart part) {
        Map<String, @Nullable Object> expect = new LinkedHashMap<>();
        if (part != null) {
            part.entries().forEach((property, value) -> expect.put(property, value.plain()));
        }
        return expect;
    }

    private static @Nullable List<String> findings(@Nullable YamlPart part, boolean rejected) {
        if (part == null) {
            return rejected ? null : List.of();
        }
        return part.isNull()
                ? List.of()
                : part.items().stream().map(item -> item.oneOf(FINDINGS)).toList();
    }

    private static List<String> names(Enum<?>[] values, boolean lower) {
        return Arrays.stream(values)
                .map(value -> lower ? value.name().toLowerCase(Locale.ROOT) : value.name())
                .toList();
    }
}
