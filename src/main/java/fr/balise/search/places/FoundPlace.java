package fr.balise.search.places;

/**
 * A place that may be meant.
 *
 * @param score the greater the likelier
 * @param slips by how many the typed text differs from its name
 * @param whole whether the whole name was typed and not only its beginning
 */
public record FoundPlace(Place place, double score, int slips, boolean whole) {}
