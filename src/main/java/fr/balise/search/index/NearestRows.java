package fr.balise.search.index;

/** Walks the tree from what is nearest: whatever may hold a nearer row is looked into next. */
final class NearestRows {
    private final BoxTree tree;
    private final FilterRows filter;
    private final Origin origin;
    private final int placed;

    NearestRows(VenueIndex index, FilterRows filter, Origin origin) {
        tree = index.tree();
        this.filter = filter;
        this.origin = origin;
        placed = index.columns().placed();
    }

    void addTo(NearestPick pick) {
        Levels levels = tree.levels;
        if (levels.isEmpty()) {
            return;
        }
        NodeQueue queue = new NodeQueue();
        add(levels.root(), levels.rootLevel(), pick, queue);
        // Of rows in a box the points in single precision are in it, too: no margin beyond the cut's.
        while (!queue.isEmpty() && queue.firstChord() <= pick.cut()) {
            int node = queue.firstNode();
            int level = queue.firstLevel();
            queue.removeFirst();
            if (level == 0) {
                addRows(node, pick);
            } else {
                for (int child = levels.firstChild(node, level); child < levels.endOfChildren(node, level); child++) {
                    add(child, level - 1, pick, queue);
                }
            }
        }
    }

    private void add(int node, int level, NearestPick pick, NodeQueue queue) {
        if (filter.hasAny(node, level)) {
            double chord = origin.nearest(node, tree);
            if (chord <= pick.cut() && !pick.isBefore(node, tree)) {
                queue.add(chord, node, level);
            }
        }
    }

    private void addRows(int leaf, NearestPick pick) {
        for (long left = filter.words[leaf]; left != 0; left &= left - 1) {
            int row = leaf << 6 | Long.numberOfTrailingZeros(left);
            if (row < placed) {
                pick.add(row);
            }
        }
    }
}
