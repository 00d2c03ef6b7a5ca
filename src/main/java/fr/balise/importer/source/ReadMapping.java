package fr.balise.importer.source;

import fr.balise.geo.Precision;
import fr.balise.importer.source.SourceMapping.RowRules;
import fr.balise.venue.StandardField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a whole mapping file. */
final class ReadMapping {
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "publisher",
            "licence",
            "homepage",
            "territory",
            "rank",
            "update_frequency",
            "input",
            "key",
            "fold",
            "about",
            "personal",
            "skip",
            "ignore",
            "fields",
            ReadStops.KEY,
            "examples");
    /** What changes the facts of a row, or which row it is. */
    private static final List<String> RULES =
            List.of("rank", "territory", "key", "fold", "about", "personal", "skip", "fields", ReadStops.KEY);

    static final String PRECISION_KEY = "precision";
    /** Worse ones say nothing: then leave the point out. */
    static final List<String> PRECISIONS = Arrays.stream(Precision.values())
            .filter(precision -> precision != Precision.UNKNOWN)
            .map(Precision::wireName)
            .toList();

    private static final List<String> FIELDS = fieldNames();

    private final YamlPart file;
    private final Map<String, YamlPart> keys;

    ReadMapping(YamlPart file) {
        this.file = file;
        this.keys = file.keys(KEYS);
    }

    SourceMapping read() {
        String id = required("id").text();
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw required("id")
                    .problem("l'id « " + id
                            + " » ne doit avoir que des minuscules sans accent, des chiffres et des traits d'union");
        }
        int rank = required("rank").number();
        if (rank < 1 || rank > 1000) {
            throw required("rank").problem("rank doit être de 1 à 1000, et non " + rank);
        }
        Map<String, YamlPart> fields = required("fields").entries("champ inconnu du standard national", FIELDS);
        SourceInput input = ReadInput.read(required("input"));
        SourceMapping mapping = new SourceMapping(
                id,
                required("title").text(),
                required("publisher").text(),
                required("licence").text(),
                text("homepage"),
                text("territory"),
                rank,
                text("update_frequency"),
                input,
                rows(),
                optional("ignore", YamlPart::texts, List.of()),
                fields(fields),
                closing(fields),
                new ReadOpeningRules(fields).read(),
                beside(fields.get(PRECISION_KEY), PRECISION_KEY, PRECISIONS),
                optional(ReadStops.KEY, ReadStops::read, List.of()),
                optional("examples", ReadExamples::read, List.of()),
                rules(input));
        new CheckMapping(mapping, keys).check();
        return mapping;
    }

    private RowRules rows() {
        return new RowRules(
                optional("key", YamlPart::texts, List.of()),
                optional("fold", YamlPart::yes, false),
                text("about"),
                optional("personal", YamlPart::texts, List.of()),
                keys.containsKey("skip") ? ReadConditions.read(required("skip")) : null);
    }

    private Map<StandardField, List<FieldRule>> fields(Map<String, YamlPart> parts) {
        Map<StandardField, List<FieldRule>> fields = new EnumMap<>(StandardField.class);
        for (StandardField field : StandardField.values()) {
            YamlPart part = parts.get(field.wireName());
            if (part != null) {
                fields.put(
                        field,
                        new ReadRules(
                                        field.wireName(),
                                        FieldVocabulary.isList(field),
                                        field == StandardField.HORAIRES,
                                        FieldVocabulary.list(field))
                                .read(part));
            }
        }
        if (!fields.containsKey(StandardField.NOM)) {
            throw required("fields").problem("le champ « nom » manque sous fields ; ajoutez-le");
        }
        return fields;
    }

    private static ClosingRules closing(Map<String, YamlPart> parts) {
        return new ClosingRules(
                beside(parts.get(ClosingRules.TEXT_KEY), ClosingRules.TEXT_KEY, List.of()),
                beside(parts.get(ClosingRules.STATE_KEY), ClosingRules.STATE_KEY, ClosingRules.STATES));
    }

    /** Rules for what the standard has no field for. */
    private static List<FieldRule> beside(@Nullable YamlPart part, String name, List<String> vocabulary) {
        return part == null ? List.of() : new ReadRules(name, false, false, vocabulary).read(part);
    }

    private String rules(SourceInput input) {
        return RULES.stream()
                        .filter(keys::containsKey)
                        .map(key -> key + ":" + required(key).canonical())
                        .collect(Collectors.joining("\n"))
                + "\n" + input.coordinates();
    }

    private YamlPart required(String key) {
        return file.required(keys, key);
    }

    private @Nullable String text(String key) {
        YamlPart part = keys.get(key);
        return part == null ? null : part.text();
    }

    private <T> T optional(String key, Function<YamlPart, T> reader, T absent) {
        YamlPart part = keys.get(key);
        return part == null ? absent : reader.apply(part);
    }

    private static List<String> fieldNames() {
        List<String> names = new ArrayList<>(Arrays.stream(StandardField.values())
                .map(StandardField::wireName)
                .toList());
        names.add(ClosingRules.TEXT_KEY);
        names.add(ClosingRules.STATE_KEY);
        names.add(PRECISION_KEY);
        names.addAll(OpeningRules.KEYS);
        return List.copyOf(names);
    }
}
