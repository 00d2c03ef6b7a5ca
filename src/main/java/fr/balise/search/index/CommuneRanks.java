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

    int start(int place) {
        return starts[place];
    }
}
