package fr.balise.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The sets of sources that venues have: few against the number of venues, so that a venue keeps but the number of its set. */
final class SourceSets {
    private static final String FACET = "O:";

    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final List<Set<String>> sets = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    static boolean isSource(String facet) {
        return facet.startsWith(FACET);
    }

    /** The number of the set of all sources among these facets. */
    int numberOf(List<String> facets) {
        Set<String> set = new TreeSet<>();
        for (String facet : facets) {
            if (isSource(facet)) {
                set.add(names.computeIfAbsent(facet, text -> text.substring(FACET.length())));
            }
        }
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        numbers.put(set, sets.size());
        sets.add(set);
        return sets.size() - 1;
    }

    /** All sources, by id. */
    List<String> listAll() {
        return names.values().stream().sorted().toList();
    }

    /** For each set the places of its sources among {@link #listAll}. */
    int[][] members() {
        List<String> all = listAll();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, all.size()).forEach(i -> places.put(all.get(i), i));
        return sets.stream()
                .map(set -> set.stream().mapToInt(places::get).toArray())
                .toArray(int[][]::new);
    }
}
