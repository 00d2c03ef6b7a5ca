package fr.balise.site.finding;

import fr.balise.venue.Service;
import fr.balise.venue.StandardValue;
import fr.balise.venue.Typology;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A need in the words of people, a row of {@code data/needs/needs.csv}.
 *
 * @param id its name in an address
 * @param examples may be empty
 * @param services one of which a venue has to offer; empty: the kinds are searched at once
 * @param kinds of venue where one may ask, too
 */
public record Need(String id, String words, String examples, Set<Service> services, Set<Typology> kinds) {

    /** @throws IllegalArgumentException saying in French what the row has that the standard does not know */
    static Need parse(Map<String, String> row) {
        Need need = new Need(
                row.getOrDefault("id", "").strip(),
                row.getOrDefault("besoin", "").strip(),
                row.getOrDefault("precision", "").strip(),
                values(row.getOrDefault("services", ""), text -> StandardValue.parse(Service.class, text)),
                values(row.getOrDefault("typologies", ""), Typology::parse));
        if (!need.id().matches("[a-z0-9-]+") || need.words().isEmpty()) {
            throw new IllegalArgumentException("il faut un id (a-z, 0-9, -) et un besoin");
        }
        if (need.services().isEmpty() && need.kinds().isEmpty()) {
            throw new IllegalArgumentException("il faut un service ou une typologie");
        }
        return need;
    }

    private static <T> Set<T> values(String cell, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> values.add(parser.apply(text)));
        return values;
    }

    /** The parameters of a search for it. */
    Map<String, List<String>> parameters() {
        return services.isEmpty() ? kindParameters() : Map.of("services", serviceLabels());
    }

    Map<String, List<String>> kindParameters() {
        return Map.of("typologie", kinds.stream().map(Typology::code).toList());
    }

    private List<String> serviceLabels() {
        return services.stream().map(Service::label).toList();
    }
}
