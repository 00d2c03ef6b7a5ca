/**
 * A first mapping for a list that nobody has described yet: recognises columns by their names and by what they contain.
 * It only proposes, as text for people to read. Knows nothing of runs or of the database.
 */
@NullMarked
package fr.balise.importer.drafting;

import org.jspecify.annotations.NullMarked;
