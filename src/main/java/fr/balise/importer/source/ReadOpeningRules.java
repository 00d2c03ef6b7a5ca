package fr.balise.importer.source;

import fr.balise.importer.source.OpeningRules.ServiceRules;
import fr.balise.text.Folding;
import fr.balise.venue.Service;
import fr.balise.venue.StandardField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping says about exceptions and hours of services. */
final class ReadOpeningRules {
    private static final List<String> SERVICE_KEYS = List.of(OpeningRules.HOURS_KEY, OpeningRules.APPOINTMENT_KEY);

    private final Map<String, YamlPart> parts;

    ReadOpeningRules(Map<String, YamlPart> parts) {
        this.parts = parts;
    }

    OpeningRules read() {
        YamlPart services = parts.get(OpeningRules.SERVICES_KEY);
        boolean text = services != null && (services.isList() || isRule(services));
        return new OpeningRules(
                rules(OpeningRules.ANNOUNCED_KEY, true),
                rules(OpeningRules.FROM_KEY, false),
                rules(OpeningRules.TO_KEY, false),
                rules(OpeningRules.REASON_KEY, false),
                services == null || text ? Map.of() : byService(services),
                text ? rules(OpeningRules.SERVICES_KEY, true) : List.of());
    }

    private List<FieldRule> rules(String key, boolean list) {
        YamlPart part = parts.get(key);
        return part == null ? List.of() : new ReadRules(key, list, false, List.of()).read(part);
    }

    private static boolean isRule(YamlPart part) {
        return part.entries().keySet().stream().anyMatch(ReadRules.SOURCES::contains);
    }

    private static Map<Service, ServiceRules> byService(YamlPart part) {
        Map<Service, ServiceRules> rules = new EnumMap<>(Service.class);
        part.entries("service inconnu du standard national", FieldVocabulary.list(StandardField.SERVICES))
                .forEach((label, rule) -> rules.put(service(label), serviceRules(rule)));
        return rules;
    }

    private static Service service(String label) {
        return Arrays.stream(Service.values())
                .filter(service -> Folding.words(service.label()).equals(Folding.words(label)))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceRules serviceRules(YamlPart part) {
        Map<String, YamlPart> keys = part.keys(SERVICE_KEYS);
        if (keys.isEmpty()) {
            throw part.problem("un service demande horaires ou sur_rendez_vous, ou les deux");
        }
        return new ServiceRules(
                read(keys.get(OpeningRules.HOURS_KEY), OpeningRules.HOURS_KEY, true, List.of()),
                read(
                        keys.get(OpeningRules.APPOINTMENT_KEY),
                        OpeningRules.APPOINTMENT_KEY,
                        false,
                        OpeningRules.ANSWERS));
    }

    private static List<FieldRule> read(@Nullable YamlPart part, String name, boolean hours, List<String> vocabulary) {
        return part == null ? List.of() : new ReadRules(name, false, hours, vocabulary).read(part);
    }
}
