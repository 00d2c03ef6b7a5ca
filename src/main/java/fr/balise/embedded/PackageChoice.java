package fr.balise.embedded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which packages of a closure are needed when some are left out: those that the asked ones reach through
 * {@code Depends} without passing by a left-out one. Leaving out {@code libgdal32} so also drops the thirty libraries
 * that only GDAL wants.
 */
final class PackageChoice {

    private final Map<String, List<String>> dependencies = new HashMap<>();
    private final Map<String, List<String>> providers = new HashMap<>();

    /** Reads control fields as {@code apt-cache show} prints them. */
    PackageChoice(String controlFields) {
        String name = "";
        for (String line : controlFields.lines().toList()) {
            int colon = line.indexOf(": ");
            String value = colon < 0 ? "" : line.substring(colon + 2);
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "Package" -> {
                    name = value.strip();
                    provide(name, name);
                }
                case "Depends", "Pre-Depends" ->
                    dependencies.computeIfAbsent(name, key -> new ArrayList<>()).addAll(names(value));
                case "Provides" -> {
                    for (String each : names(value)) {
                        provide(each, name);
                    }
                }
                default -> {}
            }
        }
    }

    /** The asked packages and what they reach inside what was read. */
    Set<String> needed(List<String> asked, Predicate<String> leftOut) {
        Set<String> chosen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(asked);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (!leftOut.test(name) && chosen.add(name)) {
                for (String wanted : dependencies.getOrDefault(name, List.of())) {
                    open.addAll(providers.getOrDefault(wanted, List.of()));
                }
            }
        }
        return chosen;
    }

    private void provide(String name, String provider) {
        providers.computeIfAbsent(name, key -> new ArrayList<>()).add(provider);
    }

    /** {@code libc6 (>= 2.36), liblapack3 | liblapack.so.3, perl:any} is libc6, liblapack3, liblapack.so.3, perl. */
    private static List<String> names(String value) {
        return Arrays.stream(value.split("[,|]"))
                .map(part -> part.strip().split("[ :(]", 2)[0])
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
