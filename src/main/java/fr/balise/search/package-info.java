/**
 * Finding venues: reads what people ask for into one strict query and answers it. Knows nothing of HTTP or of the form
 * of answers.
 */
@NullMarked
package fr.balise.search;

import org.jspecify.annotations.NullMarked;
