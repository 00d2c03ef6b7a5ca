/**
 * Visits the sources that have an https address, at the times that the operator has set, and imports what is new. Off by
 * default. Knows nothing of how a list is fetched or imported.
 */
@NullMarked
package fr.balise.importer.harvest;

import org.jspecify.annotations.NullMarked;
