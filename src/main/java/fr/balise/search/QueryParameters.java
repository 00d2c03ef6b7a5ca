package fr.balise.search;

import fr.balise.search.InvalidQuery.Violation;
import fr.balise.venue.VenueId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads query parameters strictly: collects everything that is wrong instead of stopping at the first, but for floods of
 * mistakes. Whatever is sent, the work and the answer stay small.
 */
final class QueryParameters {
    /** Longer than any value of a vocabulary or a code. */
    private static final int MAX_LENGTH = 200;
    /** Values of one parameter; more than there are in any vocabulary. */
    private static final int MAX_VALUES = 1000;
    /** Enough to mend a request by; after that nobody reads on. */
    private static final int MAX_VIOLATIONS = 20;

    private static final int SHOWN = 60;

    private final Map<String, ? extends Collection<String>> values;
    private final List<Violation> violations = new ArrayList<>();

    QueryParameters(Map<String, ? extends Collection<String>> values) {
        this.values = values;
    }

    /** Refuses all parameters but these. */
    void allow(Set<String> known) {
        allow(known::contains, () -> known);
    }

    /**
     * As {@link #allow(Set)}, for sets that are made of others.
     *
     * @param legal all that are known, needed only where one is not
     */
    void allow(Predicate<String> isKnown, Supplier<Set<String>> legal) {
        List<String> unknown =
                values.keySet().stream().filter(isKnown.negate()).sorted().toList();
        if (!unknown.isEmpty()) {
            String known = legal.get().stream().sorted().collect(Collectors.joining(", "));
            unknown.forEach(name -> refuse(shown(name), "paramètre inconnu ; paramètres possibles : " + known));
        }
    }

    /** The one value of a parameter; empty when it is absent or wrong. */
    <T> Optional<T> one(String name, Function<String, T> parser) {
        return one(name, MAX_LENGTH, parser);
    }

    /** As {@link #one(String, Function)}, for a value of any length up to {@code longest} characters. */
    <T> Optional<T> one(String name, int longest, Function<String, T> parser) {
        Collection<String> given = given(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1) {
            refuse(name, "donné " + given.size() + " fois ; une seule est possible");
            return Optional.empty();
        }
        return parse(name, List.copyOf(given), longest, parser).stream().findFirst();
    }

    /** All values of a parameter, repeated or separated by commas. */
    <T> List<T> several(String name, Function<String, T> parser) {
        Collection<String> given = given(name);
        if (given.isEmpty()) {
            return List.of();
        }
        List<String> texts = given.stream()
                .flatMap(value -> Arrays.stream(value.split(",", MAX_VALUES + 1)))
                .limit(MAX_VALUES + 1)
                .toList();
        if (texts.size() > MAX_VALUES) {
            refuse(name, "plus de " + MAX_VALUES + " valeurs");
            return List.of();
        }
        return parse(name, texts, MAX_LENGTH, parser);
    }

    /** All values of a parameter that may be repeated so many times, and whose values hold commas. */
    <T> List<T> repeated(String name, int most, Function<String, T> parser) {
        Collection<String> given = given(name);
        if (given.size() > most) {
            refuse(name, "donné " + given.size() + " fois ; " + most + " au plus");
            return List.of();
        }
        return parse(name, List.copyOf(given), MAX_LENGTH, parser);
    }

    private Collection<String> given(String name) {
        Collection<String> given = values.get(name);
        return given == null ? List.of() : given;
    }

    private <T> List<T> parse(String name, List<String> texts, int longest, Function<String, T> parser) {
        List<T> parsed = new ArrayList<>();
        for (String text : texts) {
            try {
                if (text.indexOf(0) >= 0) {
                    // PostgreSQL has no text for it.
                    throw new IllegalArgumentException("la valeur contient le caractère nul (%00)");
                }
                if (text.length() > longest) {
                    throw new IllegalArgumentException("valeur de " + text.length() + " caractères, " + longest
                            + " au plus ; elle commence par : " + shown(text));
                }
                parsed.add(parser.apply(text.strip()));
            } catch (IllegalArgumentException e) {
                refuse(name, String.valueOf(e.getMessage()));
            }
            if (violations.size() >= MAX_VIOLATIONS) {
                break;
            }
        }
        return parsed;
    }

    /** The whole number from 1 to {@code most} that a text says. */
    static int number(String text, int most) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("nombre entier de 1 à " + most + " attendu, et non : " + text);
        }
        return Integer.parseInt(text);
    }

    static String venueId(String text) {
        if (!VenueId.isWellFormed(text)) {
            throw new IllegalArgumentException("identifiant de lieu attendu (10 caractères), et non : " + text);
        }
        return text;
    }

    /** The value whose name on the wire a text is, exactly. */
    static <T> T named(T[] all, Function<T, String> name, String text) {
        return Arrays.stream(all)
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "« " + text + " » n'est pas une valeur connue ; valeurs possibles : "
                                + Arrays.stream(all).map(name).collect(Collectors.joining(", "))));
    }

    /** The beginning of something long. */
    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Notes that a parameter, right by itself, does not go with the others. */
    void refuse(String name, String message) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(new Violation(name, message));
        }
    }

    /** Throws {@link InvalidQuery} when anything was wrong. */
    void check() {
        if (!violations.isEmpty()) {
            throw new InvalidQuery(violations);
        }
    }
}
