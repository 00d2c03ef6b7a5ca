/**
 * The pages that people see: map and list, venue, directory, sources and their imports, errors; French, whole without
 * JavaScript. Turns what {@code search}, {@code venue} and {@code runs} answer into plain words. Knows of imports only what
 * their reports tell, shows reports in their public form alone, and writes nothing.
 */
@NullMarked
package fr.balise.site;

import org.jspecify.annotations.NullMarked;
