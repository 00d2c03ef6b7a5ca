package fr.balise.gazetteer;

/**
 * An intercommunality that levies taxes of its own.
 *
 * @param code SIREN number, nine digits
 * @param kind DGCL's letters: {@code CC}, {@code CA}, {@code CU}, {@code METRO} or {@code MET69}
 */
public record Epci(String code, String name, String kind) {}
