package fr.balise.search.index;

import java.util.Arrays;

/**
 * The shape of a packed tree: a leaf for every {@value #LEAF} rows, which is one word of a set of rows, a node for every
 * {@value #FAN} below it. Nodes are numbers from 0, leaves first.
 */
final class Levels {
    static final int LEAF = 64;
    static final int FAN = 8;
    private static final int FAN_BITS = 3;

    private final int rows;
    /** Where each level begins; behind the last is the number of all nodes. */
    private final int[] starts;

    Levels(int rows) {
        this.rows = rows;
        int[] all = new int[16];
        int count = 0;
        int nodes = (rows + LEAF - 1) / LEAF;
        int at = 0;
        all[count++] = 0;
        while (nodes > 0) {
            at += nodes;
            all[count++] = at;
            nodes = nodes == 1 ? 0 : (nodes + FAN - 1) / FAN;
        }
        starts = Arrays.copyOf(all, count);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    int nodes() {
        return starts[starts.length - 1];
    }

    int root() {
        return nodes() - 1;
    }

    /** 0 for leaves. */
    int rootLevel() {
        return starts.length - 2;
    }

    int start(int level) {
        return starts[level];
    }

    /** The first child of a node of a level above the leaves. */
    int firstChild(int node, int level) {
        return starts[level - 1] + ((node - starts[level]) << FAN_BITS);
    }

    int endOfChildren(int node, int level) {
        return Math.min(starts[level], firstChild(node, level) + FAN);
    }

    int parent(int node, int level) {
        return starts[level + 1] + ((node - starts[level]) >> FAN_BITS);
    }

    /** The first word of the rows of a node. */
    int firstWord(int node, int level) {
        return (node - starts[level]) << FAN_BITS * level;
    }

    int endOfWords(int node, int level) {
        return Math.min(starts.length > 1 ? starts[1] : 0, firstWord(node, level) + (1 << FAN_BITS * level));
    }
}
