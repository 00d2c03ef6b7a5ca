package fr.balise.search.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable TextIndex before;
    /** How many venues the index before has: their numbers come first. */
    private final int kept;

    public TextIndexBuilder() {
        before = null;
        kept = 0;
    }

    /** An index from which venues can be taken over: their rows are the first numbers. */
    public TextIndexBuilder(TextIndex before) {
        this.before = before;
        kept = before.rowCount();
    }

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
     * @param order by row, the number of the venue in the order of {@link #add}, behind those of the index before; each at most
     *     once, and those of the index before, as far as they stay, in their order
     */
    public TextIndex build(int[] order) {
        MergedText.Words fresh = fresh(order);
        byte[] nameSizes = nameSizes(order);
        if (before == null) {
            return new TextIndex(fresh, nameSizes);
        }
        int[] rows = new int[kept];
        Arrays.fill(rows, -1);
        for (int row = 0; row < order.length; row++) {
            if (order[row] < kept) {
                rows[order[row]] = row;
            }
        }
        return new TextIndex(new MergedText(before.words(), rows, fresh).merge(order.length), nameSizes);
    }

    /** The words of the venues that were added. */
    private MergedText.Words fresh(int[] order) {
        int[] sorted = words.sorted();
        int[] places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[sorted[place]] = place;
        }
        Postings.Writer writer = new Postings.Writer(order.length, sorted.length);
        for (int row = 0; row < order.length; row++) {
            int venue = order[row] - kept;
            for (int i = start(venue); i < end(venue); i++) {
                writer.count(places[said.get(i) >>> 2], row);
            }
        }
        writer.allot();
        for (int row = 0; row < order.length; row++) {
            int venue = order[row] - kept;
            for (int i = start(venue); i < end(venue); i++) {
                writer.write(places[said.get(i) >>> 2], row, said.get(i) & 3);
            }
        }
        return new MergedText.Words(new SortedWords(words, sorted), writer.done());
    }

    private byte[] nameSizes(int[] order) {
        byte[] sizes = new byte[order.length];
        for (int row = 0; row < order.length; row++) {
            int venue = order[row] - kept;
            sizes[row] = before != null && venue < 0
                    ? before.nameSize(order[row])
                    : (byte) Math.min(wordsInName.get(venue), TextIndex.MANY_WORDS);
        }
        return sizes;
    }

    /** Where the words of an added venue begin; none where it is of the index before. */
    private int start(int venue) {
        return venue <= 0 ? 0 : ends.get(venue - 1);
    }

    private int end(int venue) {
        return venue < 0 ? 0 : ends.get(venue);
    }

    /** The index of venues in the order in which they came. */
    public TextIndex build() {
        int[] order = new int[ends.size()];
        Arrays.setAll(order, i -> i);
        return build(order);
    }
}
