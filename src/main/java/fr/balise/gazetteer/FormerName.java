package fr.balise.gazetteer;

/**
 * What a commune, or a part of it, was called before: {@code Digne} for Digne-les-Bains.
 *
 * @param commune INSEE code of the commune of today
 */
record FormerName(String name, String commune) {}
