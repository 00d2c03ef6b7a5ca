package fr.balise.gazetteer;

/**
 * One of the 18 regions.
 *
 * @param code INSEE code: {@code 11} for Île-de-France
 */
public record Region(String code, String name) {}
