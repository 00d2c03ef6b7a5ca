package fr.balise.importer.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * A text that a mapping rule found for a field.
 *
 * @param column where it stood; null for a constant of the mapping
 */
record Cell(@Nullable String column, String text) {}
