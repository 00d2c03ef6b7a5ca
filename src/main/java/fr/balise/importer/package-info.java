/**
 * From a file to source records to venues: {@code source} (what to read), {@code reading} (rows out of a file),
 * {@code cleaning} (facts out of a row), {@code matching} (which venue it is), {@code report} (what was noticed). No
 * row is lost and no fact invented. Knows nothing of HTTP or pages.
 */
@NullMarked
package fr.balise.importer;

import org.jspecify.annotations.NullMarked;
