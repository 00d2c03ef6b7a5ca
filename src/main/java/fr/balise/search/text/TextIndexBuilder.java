package fr.balise.search.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the words of venues, one venue after the other in any order, and makes an index of them.
 *
 * <pre>
 * int rue = builder.number(utf8, from, length); // or number("rue")
 * builder.add(nameNumbers, placeNumbers, otherNumbers); // the venue number 0, 1, ...
 * builder.build(order); // order[row] = the number of the venue that becomes this row
 * </pre>
 */
public final class TextIndexBuilder {
    private final WordNumbers words = new WordNumbers();
    /** Number of a word and its field in the lowest two bits, venue after venue. */
    private final IntList said = new IntList(1 << 12);

    private final IntList ends = new IntList(1 << 10);
    private final IntList wordsInName = new IntList(1 << 10);

    /** The number of a word that stands in a buffer as UTF-8; the same word has the same number. Nothing is kept of the buffer. */
    public int number(byte[] utf8, int from, int length) {
        return words.number(utf8, from, length);
    }

    public int number(String word) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        return words.number(utf8, 0, utf8.length);
    }

    /** The next venue, by the numbers of its words; copied. */
    public void add(int[] name, int[] place, int[] other) {
        int start = said.size();
        say(start, name, Postings.NAME);
        wordsInName.add(said.size() - start);
        say(start, place, Postings.PLACE);
        say(start, other, Postings.OTHER);
        ends.add(said.size());
    }

    /** Fields come from the best to the worst, so a word that is there already stays as it is. */
    private void say(int start, int[] numbers, int field) {
        for (int number : numbers) {
            int at = start;
            while (at < said.size() && said.get(at) >>> 2 != number) {
                at++;
            }
            if (at == said.size()) {
                said.add(number << 2 | field);
            }
        }
    }

    /**
     * The index; the builder is of no use any more.
     *
     * @param order by row, the number of the venue in the order of {@link #add}; each once
     */
    public TextIndex build(int[] order) {
        int[] sorted = words.sorted();
        int[] places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[sorted[place]] = place;
        }
        Postings.Writer writer = new Postings.Writer(order.length, sorted.length);
        byte[] nameSizes = new byte[order.length];
        for (int row = 0; row < order.length; row++) {
            nameSizes[row] = (byte) Math.min(wordsInName.get(order[row]), TextIndex.MANY_WORDS);
            for (int i = start(order[row]); i < ends.get(order[row]); i++) {
                writer.count(places[said.get(i) >>> 2], row);
            }
        }
        writer.allot();
        for (int row = 0; row < order.length; row++) {
            for (int i = start(order[row]); i < ends.get(order[row]); i++) {
                writer.write(places[said.get(i) >>> 2], row, said.get(i) & 3);
            }
        }
        return new TextIndex(new SortedWords(words, sorted), writer.done(), nameSizes);
    }

    private int start(int venue) {
        return venue == 0 ? 0 : ends.get(venue - 1);
    }

    /** The index of venues in the order in which they came. */
    public TextIndex build() {
        int[] order = new int[ends.size()];
        Arrays.setAll(order, i -> i);
        return build(order);
    }
}
