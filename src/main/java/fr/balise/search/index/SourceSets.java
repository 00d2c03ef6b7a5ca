package fr.balise.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sets of sources that venues have: few against the number of venues, so that a venue keeps but the number of its set. */
final class SourceSets {
    /** Sources by their numbers. */
    private final List<String> names = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    /** Sets by their numbers: numbers of sources, ascending. */
    private final List<List<Integer>> sets = new ArrayList<>();

    private final Map<List<Integer>, Integer> numbersOfSets = new HashMap<>();

    /** The number of a source, from 0. */
    int number(String source) {
        return numbers.computeIfAbsent(source, name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** The number of a set of sources, each by its number, in any order and perhaps more than once. */
    int numberOf(List<Integer> sources) {
        List<Integer> set = sources.size() < 2
                ? sources
                : sources.stream().sorted().distinct().toList();
        Integer known = numbersOfSets.get(set);
        if (known != null) {
            return known;
        }
        numbersOfSets.put(List.copyOf(set), sets.size());
        sets.add(List.copyOf(set));
        return sets.size() - 1;
    }

    SourceSets copy() {
        return inUse(IntStream.range(0, sets.size()).toArray());
    }

    /**
     * Those sets and sources alone that some rows have, numbered as they come.
     *
     * @param rows the set of each row, here and afterwards there
     */
    SourceSets inUse(int[] rows) {
        SourceSets used = new SourceSets();
        int[] places = new int[sets.size()];
        Arrays.fill(places, -1);
        for (int row = 0; row < rows.length; row++) {
            int set = rows[row];
            if (places[set] < 0) {
                places[set] =
                        used.numberOf(listNames(set).stream().map(used::number).toList());
            }
            rows[row] = places[set];
        }
        return used;
    }

    private List<String> listNames(int set) {
        return sets.get(set).stream().map(names::get).sorted().toList();
    }

    /** All sources, by id. */
    List<String> listAll() {
        return names.stream().sorted().toList();
    }

    /** For each set the places of its sources among {@link #listAll}. */
    int[][] members() {
        List<String> all = listAll();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, all.size()).forEach(i -> places.put(all.get(i), i));
        return IntStream.range(0, sets.size())
                .mapToObj(set -> listNames(set).stream().mapToInt(places::get).toArray())
                .toArray(int[][]::new);
    }
}
