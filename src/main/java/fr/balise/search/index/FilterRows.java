package fr.balise.search.index;

import java.util.BitSet;

/** The rows that some filter leaves, and the nodes of the tree that have one of them. */
final class FilterRows {
    final long[] words;
    final int count;
    /** For each level of the tree above the leaves, from the lowest, which nodes have a row. */
    private final long[][] nodes;

    private final Levels levels;

    FilterRows(long[] words, Levels levels) {
        this.words = words;
        this.levels = levels;
        int rows = 0;
        for (long word : words) {
            rows += Long.bitCount(word);
        }
        count = rows;
        nodes = new long[Math.max(0, levels.rootLevel())][];
        for (int level = 1; level <= levels.rootLevel(); level++) {
            nodes[level - 1] = level(level);
        }
    }

    private long[] level(int level) {
        int count = levels.start(level) - levels.start(level - 1);
        long[] some = new long[(count / Levels.FAN >> 6) + 1];
        long[] below = level == 1 ? words : nodes[level - 2];
        for (int child = 0; child < count; child++) {
            boolean has = level == 1 ? below[child] != 0 : (below[child >> 6] & 1L << child) != 0;
            if (has) {
                some[child / Levels.FAN >> 6] |= 1L << child / Levels.FAN;
            }
        }
        return some;
    }

    boolean hasAny(int node, int level) {
        int place = node - levels.start(level);
        return level == 0 ? words[place] != 0 : (nodes[level - 1][place >> 6] & 1L << place) != 0;
    }

    boolean has(int row) {
        return (words[row >> 6] & 1L << row) != 0;
    }

    /** Those of them that are among the others, too. */
    FilterRows and(BitSet others) {
        long[] both = words.clone();
        long[] other = others.toLongArray();
        for (int i = 0; i < both.length; i++) {
            both[i] &= i < other.length ? other[i] : 0;
        }
        return new FilterRows(both, levels);
    }
}
