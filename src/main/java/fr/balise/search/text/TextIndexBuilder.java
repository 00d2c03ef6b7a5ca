package fr.balise.search.text;

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
    /** The number of a word that stands in a buffer as UTF-8; the same word has the same number. Nothing is kept of the buffer. */
    public int number(byte[] utf8, int from, int length) {
        throw new UnsupportedOperationException();
    }

    public int number(String word) {
        throw new UnsupportedOperationException();
    }

    /** The next venue, by the numbers of its words; copied. */
    public void add(int[] name, int[] place, int[] other) {
        throw new UnsupportedOperationException();
    }

    /**
     * The index; the builder is of no use any more.
     *
     * @param order by row, the number of the venue in the order of {@link #add}; each once
     */
    public TextIndex build(int[] order) {
        throw new UnsupportedOperationException();
    }
}
