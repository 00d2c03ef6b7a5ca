package fr.balise.search.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names by how they begin, or how one of their words does: {@code etienne} finds Saint-Étienne. */
final class Beginnings {
    /** How well a beginning fits, the best first. */
    enum Fit {
        NAME,
        BEHIND_ARTICLE,
        LATER_WORD
    }

    /** Takes one that begins so; a place may come more than once. */
    interface Found {
        void accept(int place, Fit fit, boolean whole);
    }

    private record Entry(String rest, int place, Fit fit) {}

    private final String[] rests;
    private final int[] places;
    private final Fit[] fits;

    /** @param names words of each place's name, by its number */
    Beginnings(List<List<String>> names) {
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            List<String> words = names.get(place);
            for (int word = 0; word < words.size(); word++) {
                Fit fit = word == 0
                        ? Fit.NAME
                        : word == 1 && PlaceNames.isArticle(words.get(0)) ? Fit.BEHIND_ARTICLE : Fit.LATER_WORD;
                entries.add(new Entry(PlaceNames.key(words.subList(word, words.size())), place, fit));
            }
        }
        entries.sort(Comparator.comparing(Entry::rest));
        rests = entries.stream().map(Entry::rest).toArray(String[]::new);
        places = entries.stream().mapToInt(Entry::place).toArray();
        fits = entries.stream().map(Entry::fit).toArray(Fit[]::new);
    }

    void forEach(String beginning, Found found) {
        for (int at = first(beginning); at < rests.length && rests[at].startsWith(beginning); at++) {
            found.accept(places[at], fits[at], rests[at].length() == beginning.length());
        }
    }

    private int first(String beginning) {
        int low = 0;
        int high = rests.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rests[middle].compareTo(beginning) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
