package fr.balise.venue;

/**
 * What one record of one source says about a venue.
 *
 * @param rank of the source, 1 to 1000; the higher is believed
 * @param recordKey unique in its source; decides between equal ranks of one source, so that a merge never depends on
 *     the order of reading
 * @param absent whether the last delivery of the source no longer has the record: what the source says now goes before it
 */
public record Statement(String sourceId, int rank, String recordKey, boolean absent, VenueFacts facts) {

    /** A record that its source has now. */
    public Statement(String sourceId, int rank, String recordKey, VenueFacts facts) {
        this(sourceId, rank, recordKey, false, facts);
    }
}
