package fr.balise.importer.source;

import fr.balise.importer.source.Lookup.Otherwise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the table of a {@code lookup}. */
final class ReadLookup {
    private final Function<YamlPart, List<String>> constants;

    /** Constants are read, and held against the vocabulary of the field, by this. */
    ReadLookup(Function<YamlPart, List<String>> constants) {
        this.constants = constants;
    }

    Lookup read(YamlPart part, @Nullable YamlPart otherwise) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        part.entries().forEach((text, value) -> {
            List<String> means = value.isNull() ? List.of() : constants.apply(value);
            String key = Lookup.key(text);
            List<String> before = table.put(key, means);
            if (before != null && !before.equals(means)) {
                throw value.problem(
                        "« " + text + " » et « " + written.get(key)
                                + " » sont le même texte (casse, accents et ponctuation à part), avec deux sens ; gardez-en un");
            }
            written.put(key, text);
        });
        if (table.isEmpty()) {
            throw part.problem("la table est vide ; donnez-lui une ligne, ou retirez lookup");
        }
        if (otherwise == null) {
            return new Lookup(table, Otherwise.REPORT, null);
        }
        if (otherwise.isText()) {
            boolean keep = otherwise.oneOf(List.of("keep", "nothing")).equals("keep");
            return new Lookup(table, keep ? Otherwise.KEEP : Otherwise.NOTHING, null);
        }
        YamlPart value = otherwise.required(otherwise.keys(Set.of("value")), "value");
        return new Lookup(table, Otherwise.VALUE, constants.apply(value).get(0));
    }
}
