/**
 * The pages that people see: map and list, venue, directory, errors; French, whole without JavaScript. Turns what
 * {@code search} and {@code venue} answer into plain words. Knows nothing of imports, and writes nothing.
 */
@NullMarked
package fr.balise.site;

import org.jspecify.annotations.NullMarked;
