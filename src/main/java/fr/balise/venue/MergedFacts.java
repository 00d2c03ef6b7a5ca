package fr.balise.venue;

import java.util.Map;

/**
 * The outcome of a merge.
 *
 * @param provenance for each stated field, by its name on the wire, the id of the source that states it
 */
public record MergedFacts(VenueFacts facts, Map<String, String> provenance) {}
