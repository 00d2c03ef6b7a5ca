/**
 * Is a venue open? Brings together what the venue says (usual hours, exceptions, closings), the clock and the holidays
 * of its commune, and the moment; for one venue ({@link fr.balise.opening.Openings}) and for all of them at once. An
 * answer that would be a guess is UNKNOWN. Knows nothing of HTTP, of pages or of the words that people read.
 */
@NullMarked
package fr.balise.opening;

import org.jspecify.annotations.NullMarked;
