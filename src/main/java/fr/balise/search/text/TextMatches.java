package fr.balise.search.text;

import java.util.Arrays;

/**
 * The venues that a text fits, of one {@link TextIndex}.
 *
 * @param rows ascending
 * @param scores how well it fits the row at the same place, see {@link TextScore}
 */
public record TextMatches(int[] rows, int[] scores) {
    static final TextMatches NONE = new TextMatches(new int[0], new int[0]);

    public int size() {
        return rows.length;
    }

    /** The score of a row; 0 where the text does not fit it. */
    public int score(int row) {
        int at = Arrays.binarySearch(rows, row);
        return at < 0 ? 0 : scores[at];
    }

    /** Those with a greater score. */
    TextMatches above(int score) {
        int[] keptRows = new int[rows.length];
        int[] keptScores = new int[rows.length];
        int used = 0;
        for (int i = 0; i < rows.length; i++) {
            if (scores[i] > score) {
                keptRows[used] = rows[i];
                keptScores[used++] = scores[i];
            }
        }
        return new TextMatches(Arrays.copyOf(keptRows, used), Arrays.copyOf(keptScores, used));
    }

    /** The rows of either; those of both with the sum of their scores. */
    TextMatches plus(TextMatches more) {
        int[] bothRows = new int[rows.length + more.rows.length];
        int[] sums = new int[bothRows.length];
        int used = 0;
        int i = 0;
        int j = 0;
        while (i < rows.length || j < more.rows.length) {
            int one = i < rows.length ? rows[i] : Integer.MAX_VALUE;
            int other = j < more.rows.length ? more.rows[j] : Integer.MAX_VALUE;
            int row = Math.min(one, other);
            bothRows[used] = row;
            sums[used++] = (one == row ? scores[i++] : 0) + (other == row ? more.scores[j++] : 0);
        }
        return new TextMatches(Arrays.copyOf(bothRows, used), Arrays.copyOf(sums, used));
    }
}
