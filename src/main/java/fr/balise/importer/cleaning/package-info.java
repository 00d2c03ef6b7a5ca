/**
 * Facts out of one row, with a finding for everything that was noticed on the way. A row that is hard to read is a
 * value, never an exception. Knows nothing of other rows, of files or of the database.
 */
@NullMarked
package fr.balise.importer.cleaning;

import org.jspecify.annotations.NullMarked;
