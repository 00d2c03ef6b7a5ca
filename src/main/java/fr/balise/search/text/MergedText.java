package fr.balise.search.text;

/**
 * Makes one index of an older one, of whose venues some are gone, and of the words of fresh venues: the same as if all had been
 * read anew, word by word, since venues that stayed follow each other as before.
 */
final class MergedText {
    private static final int END = Integer.MAX_VALUE;

    /** Words with their rows. */
    record Words(SortedWords words, Postings postings) {}

    private final Words before;
    private final Words fresh;
    /** The new row of each old one; -1 where it is gone. */
    private final int[] rows;

    private final Postings.Cursor stayed;
    private final Postings.Cursor added;
    private final SortedWords.Copy words;
    private final PostingsAppender postings;

    MergedText(Words before, int[] rows, Words fresh) {
        this.before = before;
        this.rows = rows;
        this.fresh = fresh;
        stayed = before.postings.cursor();
        added = fresh.postings.cursor();
        words = new SortedWords.Copy((int) before.words.byteSize());
        postings = new PostingsAppender(before.postings.stepsSize() + fresh.postings.stepsSize());
    }

    /**
     * Of all words that still have a venue.
     *
     * @throws IllegalStateException when venues that stayed do not follow each other as before
     */
    Words merge(int size) {
        int one = 0;
        int other = 0;
        while (one < before.words.size() || other < fresh.words.size()) {
            int order = compare(one, other);
            mergeRows(order <= 0 ? one : -1, order >= 0 ? other : -1);
            if (postings.end()) {
                words.add(order <= 0 ? before.words : fresh.words, order <= 0 ? one : other);
            }
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return new Words(words.done(), postings.done(size));
    }

    private int compare(int one, int other) {
        if (one == before.words.size()) {
            return 1;
        }
        return other == fresh.words.size() ? -1 : before.words.compare(one, fresh.words, other);
    }

    /** The rows of a word in both, each -1 where it is not. */
    private void mergeRows(int one, int other) {
        if (one >= 0) {
            stayed.open(one);
        }
        if (other >= 0) {
            added.open(other);
        }
        int old = one < 0 ? END : nextStayed();
        int next = other < 0 ? END : nextAdded();
        while (old != END || next != END) {
            if (old < next) {
                postings.add(old, stayed.field());
                old = nextStayed();
            } else {
                postings.add(next, added.field());
                next = nextAdded();
            }
        }
    }

    private int nextStayed() {
        while (stayed.next()) {
            if (rows[stayed.row()] >= 0) {
                return rows[stayed.row()];
            }
        }
        return END;
    }

    private int nextAdded() {
        return added.next() ? added.row() : END;
    }
}
