package fr.balise.venue;

/**
 * What one record of one source says about a venue.
 *
 * @param rank of the source, 1 to 1000; the higher is believed
 * @param recordKey unique in its source; decides between equal ranks of one source, so that a merge never depends on
 *     the order of reading
 */
public record Statement(String sourceId, int rank, String recordKey, VenueFacts facts) {}
