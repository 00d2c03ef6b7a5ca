package fr.balise.importer.matching;

/**
 * One reason for or against two records being about the same place.
 *
 * @param text in French, for the person who decides: {@code même téléphone (+33140180441)}
 * @param points positive for the same place, negative for two; 0 for what was looked at and says nothing
 */
public record Evidence(String text, int points) {}
