package fr.balise.importer.source;

import fr.balise.venue.StandardField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code arrets}: the stops of a mobile venue. */
final class ReadStops {
    static final String KEY = "arrets";

    private static final List<String> KEYS = keys();

    private ReadStops() {}

    static List<StopRules> read(YamlPart part) {
        return part.items().stream().map(ReadStops::stop).toList();
    }

    private static StopRules stop(YamlPart part) {
        Map<String, YamlPart> parts = part.entries("clé inconnue d'un arrêt", KEYS);
        Map<StandardField, List<FieldRule>> place = new EnumMap<>(StandardField.class);
        for (StandardField field : StopRules.PLACE) {
            YamlPart rules = parts.get(field.wireName());
            if (rules != null) {
                place.put(field, new ReadRules(field.wireName(), false, false, List.of()).read(rules));
            }
        }
        Map<String, List<FieldRule>> other = new LinkedHashMap<>();
        for (String key : StopRules.OTHER) {
            YamlPart rules = parts.get(key);
            if (rules != null) {
                List<String> vocabulary = key.equals(StopRules.APPOINTMENT) ? StopRules.YES_NO : List.of();
                boolean list = StopRules.LISTS.contains(key);
                other.put(key, new ReadRules(key, list, key.equals(StopRules.HOURS), vocabulary).read(rules));
            }
        }
        if (place.isEmpty() && !other.containsKey(StopRules.NAME)) {
            throw part.problem("un arrêt dit où il est : ajoutez nom, adresse, commune, ou latitude et longitude");
        }
        return new StopRules(place, precision(parts.get(ReadMapping.PRECISION_KEY)), other);
    }

    private static List<FieldRule> precision(@Nullable YamlPart part) {
        return part == null
                ? List.of()
                : new ReadRules(ReadMapping.PRECISION_KEY, false, false, ReadMapping.PRECISIONS).read(part);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(StopRules.OTHER);
        StopRules.PLACE.forEach(field -> keys.add(field.wireName()));
        keys.add(ReadMapping.PRECISION_KEY);
        return List.copyOf(keys);
    }
}
