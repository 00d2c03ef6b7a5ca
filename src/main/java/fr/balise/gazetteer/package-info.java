/**
 * The communes of France: their codes, names, postal codes and about where they lie, and which one a piece of text
 * means. Knows nothing of venues, imports or HTTP; it answers in {@link fr.balise.geo} positions and precisions.
 */
@NullMarked
package fr.balise.gazetteer;

import org.jspecify.annotations.NullMarked;
