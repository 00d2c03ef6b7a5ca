package fr.balise.search;

import fr.balise.search.InvalidQuery.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads query parameters strictly: collects everything that is wrong instead of stopping at the first. */
final class QueryParameters {
    private final Map<String, ? extends Collection<String>> values;
    private final List<Violation> violations = new ArrayList<>();

    QueryParameters(Map<String, ? extends Collection<String>> values) {
        this.values = values;
    }

    /** Refuses all parameters but these. */
    void allow(Set<String> known) {
        for (String name : new TreeSet<>(values.keySet())) {
            if (!known.contains(name)) {
                String legal = known.stream().sorted().collect(Collectors.joining(", "));
                violations.add(new Violation(name, "paramètre inconnu ; paramètres possibles : " + legal));
            }
        }
    }

    /** The one value of a parameter; empty when it is absent or wrong. */
    <T> Optional<T> one(String name, Function<String, T> parser) {
        Collection<String> given = given(name);
        if (given.size() > 1) {
            violations.add(new Violation(name, "donné " + given.size() + " fois ; une seule est possible"));
            return Optional.empty();
        }
        return parse(name, given.stream(), parser).stream().findFirst();
    }

    /** All values of a parameter, repeated or separated by commas. */
    <T> List<T> several(String name, Function<String, T> parser) {
        return parse(name, given(name).stream().flatMap(value -> Arrays.stream(value.split(",", -1))), parser);
    }

    private Collection<String> given(String name) {
        Collection<String> given = values.get(name);
        return given == null ? List.of() : given;
    }

    private <T> List<T> parse(String name, Stream<String> texts, Function<String, T> parser) {
        List<T> parsed = new ArrayList<>();
        texts.forEach(text -> {
            try {
                parsed.add(parser.apply(text.strip()));
            } catch (IllegalArgumentException e) {
                violations.add(new Violation(name, String.valueOf(e.getMessage())));
            }
        });
        return parsed;
    }

    /** Notes that a parameter, right by itself, does not go with the others. */
    void refuse(String name, String message) {
        violations.add(new Violation(name, message));
    }

    /** Throws {@link InvalidQuery} when anything was wrong. */
    void check() {
        if (!violations.isEmpty()) {
            throw new InvalidQuery(violations);
        }
    }
}
