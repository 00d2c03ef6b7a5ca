package fr.balise.search.text;

import java.util.Arrays;

/**
 * The venues that a text fits, of one {@link TextIndex}.
 *
 * @param rows ascending
 * @param scores how well it fits the row at the same place, see {@link TextScore}
 */
public record TextMatches(int[] rows, int[] scores) {
    public int size() {
        return rows.length;
    }

    /** The score of a row; 0 where the text does not fit it. */
    public int score(int row) {
        int at = Arrays.binarySearch(rows, row);
        return at < 0 ? 0 : scores[at];
    }
}
