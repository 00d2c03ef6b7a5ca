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

    /** Where a beginning ends. */
    enum End {
        WITHIN_WORD,
        BEHIND_WORD,
        WHOLE
    }

    /** Takes one that begins so; a place may come more than once. */
    interface Found {
        void accept(int place, Fit fit, End end);
    }

    /** @param wordEnds a bit for each number of letters behind which a word ends, up to 63 */
    private record Entry(String rest, int place, Fit fit, long wordEnds) {}

    private final String[] rests;
    private final int[] places;
    private final Fit[] fits;
    private final long[] wordEnds;

    /** @param names words of each place's name, by its number */
    Beginnings(List<List<String>> names) {
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            List<String> words = names.get(place);
            for (int word = 0; word < words.size(); word++) {
                Fit fit = word == 0
                        ? Fit.NAME
                        : word == 1 && PlaceNames.isArticle(words.get(0)) ? Fit.BEHIND_ARTICLE : Fit.LATER_WORD;
                List<String> rest = words.subList(word, words.size());
                entries.add(new Entry(PlaceNames.key(rest), place, fit, wordEnds(rest)));
            }
        }
        entries.sort(Comparator.comparing(Entry::rest));
        rests = entries.stream().map(Entry::rest).toArray(String[]::new);
        places = entries.stream().mapToInt(Entry::place).toArray();
        fits = entries.stream().map(Entry::fit).toArray(Fit[]::new);
        wordEnds = entries.stream().mapToLong(Entry::wordEnds).toArray();
    }

    private static long wordEnds(List<String> words) {
        long ends = 0;
        int letters = 0;
        for (String word : words) {
            letters += word.length();
            ends |= letters < Long.SIZE ? 1L << letters : 0;
        }
        return ends;
    }

    void forEach(String beginning, Found found) {
        for (int at = first(beginning); at < rests.length && rests[at].startsWith(beginning); at++) {
            found.accept(places[at], fits[at], end(at, beginning.length()));
        }
    }

    private End end(int at, int letters) {
        if (rests[at].length() == letters) {
            return End.WHOLE;
        }
        return letters < Long.SIZE && (wordEnds[at] >>> letters & 1) == 1 ? End.BEHIND_WORD : End.WITHIN_WORD;
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
