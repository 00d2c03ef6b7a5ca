package fr.balise.venue;

import java.time.Instant;

/**
 * What one record of a venue says, as its page sets it beside the others.
 *
 * @param sourceTitle the source as people call it
 * @param absent whether the last delivery of the source no longer has the record
 * @param readAt when the record was last found in a delivery of the source
 */
public record StatedFacts(String sourceId, String sourceTitle, boolean absent, Instant readAt, VenueFacts facts) {}
