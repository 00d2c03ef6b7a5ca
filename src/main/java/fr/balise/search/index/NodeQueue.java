package fr.balise.search.index;

import java.util.Arrays;

/** Nodes of the tree by how near they may be, the nearest first: a heap without objects. */
final class NodeQueue {
    private double[] chords = new double[64];
    private int[] nodes = new int[64];
    private byte[] levels = new byte[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double firstChord() {
        return chords[0];
    }

    int firstNode() {
        return nodes[0];
    }

    int firstLevel() {
        return levels[0];
    }

    void add(double chord, int node, int level) {
        if (size == nodes.length) {
            chords = Arrays.copyOf(chords, size * 2);
            nodes = Arrays.copyOf(nodes, size * 2);
            levels = Arrays.copyOf(levels, size * 2);
        }
        int at = size++;
        while (at > 0 && chords[(at - 1) / 2] > chord) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(at, chord, node, (byte) level);
    }

    void removeFirst() {
        size--;
        double chord = chords[size];
        int node = nodes[size];
        byte level = levels[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && chords[child + 1] < chords[child]) {
                child++;
            }
            if (chord <= chords[child]) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, chord, node, level);
    }

    private void move(int from, int to) {
        put(to, chords[from], nodes[from], levels[from]);
    }

    private void put(int at, double chord, int node, byte level) {
        chords[at] = chord;
        nodes[at] = node;
        levels[at] = level;
    }
}
