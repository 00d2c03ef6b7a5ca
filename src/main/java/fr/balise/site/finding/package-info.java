/**
 * The way from a need to a place: the home page with its one question, and the results, {@code /lieux?…}, list and map of
 * one search whose whole state is the address. Asks {@code search} in its own parameters; knows nothing of how it is answered,
 * keeps nothing of visitors.
 */
@NullMarked
package fr.balise.site.finding;

import org.jspecify.annotations.NullMarked;
