package fr.balise.search.live;

/**
 * A moment of the database that was read, so that what changed after it can be told by the transactions that wrote it.
 *
 * @param version what {@code search_version} said
 * @param venues how many there were
 * @param life what is another after anything that may turn back or replace transactions: another server, a restart as after a
 *     backup was put back, a table that was written anew
 * @param unfinished the number of the oldest transaction that had not ended; all before it had been seen, or undone
 * @param next the number of the next transaction
 */
record DataMoment(long version, long venues, String life, long unfinished, long next) {
    /** Rows know the lower 32 bits of their transaction, which tell before from after within two thousand million. */
    private static final long COMPARABLE = 1L << 30;

    /** Whether rows can tell if they were written since another moment. */
    boolean canTellSince(DataMoment before) {
        return life.equals(before.life) && next >= before.next && next - before.unfinished < COMPARABLE;
    }
}
