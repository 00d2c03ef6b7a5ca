package fr.balise.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a part of the earth: walks the tree, or looks at the few rows that come into question. */
final class SelectRows {
    private final VenueColumns columns;
    private final Space space;
    private final BoxTree tree;
    private final Levels levels;
    private final FilterRows filter;
    private final @Nullable List<Window> windows;
    private final @Nullable Circle circle;
    private final RowSet found;

    SelectRows(VenueIndex index, FilterRows filter, Selection selection) {
        columns = index.columns();
        space = index.space();
        tree = index.tree();
        levels = tree.levels;
        this.filter = filter;
        windows = selection.windows();
        circle = selection.circle();
        found = new RowSet(64);
    }

    /** The rows of the whole index that hold. */
    RowSet all() {
        if (!levels.isEmpty()) {
            walk(levels.root(), levels.rootLevel(), windows == null, circle == null);
        }
        return found;
    }

    /** Those of some rows that hold. */
    RowSet of(RowSet some) {
        for (int i = 0; i < some.length(); i++) {
            int place = some.place(i);
            addWord(place, some.word(i) & filter.words[place], windows == null, circle == null);
        }
        return found;
    }

    /** @param inWindow whether all rows of the node are in a window for certain; {@code inCircle} alike */
    private void walk(int node, int level, boolean inWindow, boolean inCircle) {
        if (!filter.hasAny(node, level)
                || !inWindow && !meetsWindow(node)
                || !inCircle && circle != null && !circle.meets(node, tree)) {
            return;
        }
        boolean allInWindow = inWindow || isInWindow(node, level);
        boolean allInCircle = inCircle || isInCircle(node, level);
        if (level == 0 || allInWindow && allInCircle) {
            for (int word = levels.firstWord(node, level); word < levels.endOfWords(node, level); word++) {
                addWord(word, filter.words[word], allInWindow, allInCircle);
            }
            return;
        }
        for (int child = levels.firstChild(node, level); child < levels.endOfChildren(node, level); child++) {
            walk(child, level - 1, allInWindow, allInCircle);
        }
    }

    private boolean meetsWindow(int node) {
        for (Window window : java.util.Objects.requireNonNull(windows)) {
            if (tree.meets(node, window)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInWindow(int node, int level) {
        for (Window window : java.util.Objects.requireNonNull(windows)) {
            if (tree.isWithin(node, level, window)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInCircle(int node, int level) {
        return circle == null || tree.isPlaced(node, level) && circle.isAround(node, tree);
    }

    private void addWord(int place, long word, boolean inWindow, boolean inCircle) {
        if (word == 0 || inWindow && inCircle) {
            found.add(place, word);
            return;
        }
        long kept = 0;
        for (long left = word; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int row = place << 6 | bit;
            if (row < columns.placed()
                    && (inWindow || holdsWindow(row))
                    && (inCircle || circle == null || circle.holds(row, columns, space))) {
                kept |= 1L << bit;
            }
        }
        found.add(place, kept);
    }

    private boolean holdsWindow(int row) {
        for (Window window : java.util.Objects.requireNonNull(windows)) {
            if (window.holds(row, columns)) {
                return true;
            }
        }
        return false;
    }
}
