package fr.balise.search.index;

/**
 * The venues as columns, those with a position first and along a space-filling curve, the others behind them by their place
 * in a list.
 *
 * @param placed how many have a position
 * @param ids 50 bits each ({@code fr.balise.venue.VenueId})
 * @param longitudes of the placed ones, degrees
 * @param latitudes of the placed ones, degrees
 * @param bits {@value FilterBits#WORDS} longs each, see {@link FilterBits}
 * @param listRanks the place of each in the order of list pages, from 0, each once
 * @param communes number of the INSEE code each, in a table of the caller; -1 where no commune is known
 * @param schedules number of the schedule each, in a table of the caller; -1 where none is known
 */
record VenueColumns(
        int placed,
        long[] ids,
        double[] longitudes,
        double[] latitudes,
        long[] bits,
        int[] listRanks,
        int[] communes,
        int[] schedules) {

    int size() {
        return ids.length;
    }
}
