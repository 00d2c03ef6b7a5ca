/**
 * Rows out of files, as they are, one after the other: {@code ReadDelivery} is the only way in. A file that can't be
 * read ends in one {@code DeliveryProblem}, whatever it was made for. Knows nothing of what the columns mean.
 */
@NullMarked
package fr.balise.importer.reading;

import org.jspecify.annotations.NullMarked;
