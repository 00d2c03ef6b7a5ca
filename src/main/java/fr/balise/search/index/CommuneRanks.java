package fr.balise.search.index;

import java.util.Arrays;

/**
 * Lists are in the order of INSEE codes, so that the venues of a commune are neighbours in it.
 *
 * @param codes ascending, each once
 * @param starts the rank of the first venue of each code; behind the last the number of all venues
 */
record CommuneRanks(String[] codes, int[] starts) {
    String code(int rank) {
        int place = Arrays.binarySearch(starts, rank);
        return codes[place >= 0 ? place : -place - 2];
    }

    /** The code of each row by its rank. */
    String[] codesOf(int[] ranks, int size) {
        String[] byRank = new String[size];
        for (int place = 0; place < codes.length; place++) {
            Arrays.fill(byRank, starts[place], starts[place + 1], codes[place]);
        }
        String[] byRow = new String[size];
        for (int row = 0; row < size; row++) {
            byRow[row] = byRank[ranks[row]];
        }
        return byRow;
    }

    int start(int place) {
        return starts[place];
    }
}
