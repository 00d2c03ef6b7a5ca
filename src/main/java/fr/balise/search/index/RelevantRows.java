package fr.balise.search.index;

import fr.balise.search.text.TextMatches;
import java.util.BitSet;

/**
 * What fits a text best first; of what fits as well the nearest first where there is a point; then what is open now, then in the
 * order of lists.
 */
final class RelevantRows {
    private final VenueIndex index;
    private final Selection selection;
    private final TextMatches matches;
    private final BitSet openNow;

    RelevantRows(VenueIndex index, Selection selection, TextMatches matches, BitSet openNow) {
        this.index = index;
        this.selection = selection;
        this.matches = matches;
        this.openNow = openNow;
    }

    private boolean isBefore(int row, int other) {
        boolean open = openNow.get(row);
        return open != openNow.get(other)
                ? open
                : index.columns().ranks()[row] < index.columns().ranks()[other];
    }

    /** @param rows only such as the text fits */
    NearRows list(RowSet rows, int limit, int after) {
        int[] found = rows.toArray();
        int[] scores = scores(found);
        int last = after < 0 ? Integer.MAX_VALUE : matches.score(after);
        NearRows page = NearRows.NONE;
        for (int score = next(scores, last); score > 0 && page.size() < limit; score = next(scores, score - 1)) {
            int wanted = score;
            int[] alike = java.util.stream.IntStream.range(0, found.length)
                    .filter(i -> scores[i] == wanted)
                    .map(i -> found[i])
                    .toArray();
            page = page.and(ofOneScore(alike, limit - page.size(), score == last ? after : -1));
        }
        return page;
    }

    /** Both have their rows in ascending order. */
    private int[] scores(int[] rows) {
        int[] scores = new int[rows.length];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            while (matches.rows()[at] < rows[i]) {
                at++;
            }
            scores[i] = matches.scores()[at];
        }
        return scores;
    }

    /** The greatest score that is not greater; 0 when there is none. */
    private static int next(int[] scores, int most) {
        int next = 0;
        for (int score : scores) {
            if (score <= most && score > next) {
                next = score;
            }
        }
        return next;
    }

    private NearRows ofOneScore(int[] rows, int limit, int after) {
        Origin origin = selection.near();
        if (origin == null) {
            return NearRows.withoutMeters(first(rows, limit, after));
        }
        NearRows page = NearRows.NONE;
        boolean afterPlaced = after < index.columns().placed();
        if (afterPlaced) {
            page = nearest(rows, origin, limit, after);
        }
        int[] unplaced = java.util.Arrays.stream(rows)
                .filter(row -> !index.hasPosition(row))
                .toArray();
        return page.and(NearRows.withoutMeters(first(unplaced, limit - page.size(), afterPlaced ? -1 : after)));
    }

    private int[] first(int[] rows, int limit, int after) {
        TopRows top = new TopRows(this::isBefore, limit, after);
        for (int row : rows) {
            top.add(row);
        }
        return top.sorted();
    }

    private NearRows nearest(int[] rows, Origin origin, int limit, int after) {
        double afterMeters = after < 0 ? -1 : origin.meters(index.latitude(after), index.longitude(after));
        NearestPick pick = new NearestPick(
                index,
                origin,
                new NearestPick.Request(limit, this::isBefore, selection.withinMeters(), after, afterMeters));
        for (int row : rows) {
            if (index.hasPosition(row)) {
                pick.add(row);
            }
        }
        return pick.sorted();
    }
}
