/**
 * Asks the configured geocoder where the addresses of a source are, as far as nothing better is known, and keeps its
 * answers. Knows nothing of files, rows or pages.
 */
@NullMarked
package fr.balise.importer.placing;

import org.jspecify.annotations.NullMarked;
