/**
 * Rows out of files, as they are. Knows nothing of what the columns mean.
 */
@NullMarked
package fr.balise.importer.reading;

import org.jspecify.annotations.NullMarked;
