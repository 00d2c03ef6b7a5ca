package fr.balise.search.places;

import fr.balise.search.text.Slips;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names whose beginning is a slip or two away from what was typed: {@code vilurba} finds Villeurbanne. Only those are looked at
 * that share groups of three letters with it: a slip spoils four at most.
 */
final class Misspelt {
    private static final int SPOILT = 4;
    /** In longer names more must be shared than the first letter. */
    private static final int SHORT = 6;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<String, int[]> having = new HashMap<>();

    /** Takes a place that may be meant; one may come more than once. */
    interface Found {
        void accept(int place, int slips, boolean whole);
    }

    /** @param words of each place's name, by its number */
    Misspelt(List<List<String>> words) {
        for (int place = 0; place < words.size(); place++) {
            List<String> name = words.get(place);
            add(PlaceNames.key(name), place);
            if (name.size() > 1 && PlaceNames.isArticle(name.get(0))) {
                add(PlaceNames.key(name.subList(1, name.size())), place);
            }
        }
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int number = 0; number < names.size(); number++) {
            for (String group : groups(names.get(number))) {
                lists.computeIfAbsent(group, unused -> new ArrayList<>()).add(number);
            }
        }
        lists.forEach((group, numbers) ->
                having.put(group, numbers.stream().mapToInt(number -> number).toArray()));
    }

    private void add(String name, int place) {
        names.add(name);
        places.add(place);
    }

    /** The different groups; two blanks stand before the name and none behind it, where more may come. */
    private static List<String> groups(String name) {
        String padded = "  " + name;
        List<String> groups = new ArrayList<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            groups.add(padded.substring(i, i + 3));
        }
        return groups.stream().distinct().toList();
    }

    /** @param most how many slips are forgiven, more than none */
    void forEach(String typed, int most, Found found) {
        List<String> groups = groups(typed);
        byte[] shared = new byte[names.size()];
        for (String group : groups) {
            for (int number : having.getOrDefault(group, new int[0])) {
                shared[number]++;
            }
        }
        int enough = Math.max(typed.length() < SHORT ? 1 : 2, groups.size() - SPOILT * most);
        for (int number = 0; number < shared.length; number++) {
            if (shared[number] >= enough) {
                String name = names.get(number);
                int slips = toBeginning(typed, name, most);
                if (slips <= most) {
                    boolean whole = Slips.count(typed, name, most) <= most;
                    found.accept(places.get(number), slips, whole);
                }
            }
        }
    }

    /** The least number of slips between what was typed and any beginning of a name, or more than {@code most}. */
    static int toBeginning(String typed, String name, int most) {
        int columns = Math.min(name.length(), typed.length() + most);
        if (columns < typed.length() - most) {
            return most + 1;
        }
        int[] before = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] row = new int[columns + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= columns; j++) {
                int same = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + same, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == name.charAt(j - 2)
                        && typed.charAt(i - 2) == name.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            if (least(row) > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return least(last);
    }

    private static int least(int[] row) {
        int least = row[0];
        for (int value : row) {
            least = Math.min(least, value);
        }
        return least;
    }
}
