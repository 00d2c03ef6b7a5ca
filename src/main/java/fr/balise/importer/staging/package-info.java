/**
 * Compares a delivery with the records of earlier ones and writes what is new, in bulk and in the database, so that an
 * unchanged row costs next to nothing and memory does not grow with the file. Knows nothing of what cells mean, nor of
 * venues.
 */
@NullMarked
package fr.balise.importer.staging;

import org.jspecify.annotations.NullMarked;
