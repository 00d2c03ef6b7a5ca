package fr.balise.search.text;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Department;
import fr.balise.gazetteer.Gazetteer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call places that no venue states: departments, whose venues are known by their postal codes, and arrondissements
 * ({@code Paris 19e}, {@code 3ème arrondissement de Lyon}).
 */
final class KnownPlaces {
    private static final Pattern ORDINAL = Pattern.compile("0?([1-9][0-9]?)(er|ere|e|eme|ieme|nd|nde)?");
    private static final Set<String> ARRONDISSEMENT = Set.of("arrondissement", "arr", "arrdt", "ardt", "arrond");
    /** The postal code before the first arrondissement of a city, and how many there are. */
    private static final Map<String, List<Integer>> CITIES =
            Map.of("paris", List.of(75_000, 20), "lyon", List.of(69_000, 9), "marseille", List.of(13_000, 16));

    private final Map<List<String>, Set<String>> departments = new HashMap<>();

    KnownPlaces(Gazetteer gazetteer) {
        for (Department department : gazetteer.listDepartments()) {
            Set<String> codes = new TreeSet<>();
            for (Commune commune : gazetteer.listCommunesOf(department.code())) {
                codes.addAll(commune.postalCodes());
            }
            departments.put(key(SearchWords.of(department.name())), codes);
            departments.put(List.of(department.code().toLowerCase(Locale.ROOT)), codes);
        }
    }

    private static List<String> key(List<String> words) {
        return words.stream()
                .map(word -> word.equals("st") ? "saint" : Expressions.singular(word))
                .toList();
    }

    /** The ordinary postal codes of a department by its name or its number; empty when these words name none. */
    Set<String> postalCodesOf(List<String> department) {
        return departments.getOrDefault(key(department), Set.of());
    }

    /**
     * An arrondissement at the beginning of some words.
     *
     * @param words how many words name it
     * @param postalCodes those that it may have
     */
    record Arrondissement(int words, Set<String> postalCodes) {}

    static Optional<Arrondissement> findArrondissement(List<String> words) {
        String first = words.get(0);
        int at = CITIES.containsKey(first) ? 1 : 0;
        Matcher ordinal = ORDINAL.matcher(at < words.size() ? words.get(at) : "");
        if (!ordinal.matches()) {
            return Optional.empty();
        }
        int used = at + 1;
        boolean named = used < words.size() && ARRONDISSEMENT.contains(words.get(used));
        used += named ? 1 : 0;
        String city = at == 1 ? first : "";
        int behind = used < words.size() && words.get(used).equals("de") ? used + 1 : used;
        if (at == 0 && behind < words.size() && CITIES.containsKey(words.get(behind))) {
            city = words.get(behind);
            used = behind + 1;
        }
        // A number alone is a number; with « e » behind it, or a city beside it, it is an arrondissement.
        if (city.isEmpty() && !named && ordinal.group(2) == null) {
            return Optional.empty();
        }
        Set<String> codes = postalCodes(city, Integer.parseInt(ordinal.group(1)));
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Arrondissement(used, codes));
    }

    private static Set<String> postalCodes(String city, int number) {
        Set<String> codes = new TreeSet<>();
        CITIES.forEach((name, range) -> {
            if ((city.isEmpty() || city.equals(name)) && number <= range.get(1)) {
                codes.add(String.valueOf(range.get(0) + number));
            }
        });
        if (codes.contains("75016")) {
            codes.add("75116");
        }
        return codes;
    }
}
