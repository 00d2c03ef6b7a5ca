/**
 * What counts as the same writing of a French text: folding of accents, case and punctuation, slugs. Knows nothing of
 * venues or places.
 */
@NullMarked
package fr.balise.text;

import org.jspecify.annotations.NullMarked;
