/**
 * Venues as open data: the one place where the domain's names become those of the national standard. Knows nothing of
 * HTTP.
 */
@NullMarked
package fr.balise.opendata;

import org.jspecify.annotations.NullMarked;
