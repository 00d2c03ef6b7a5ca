/**
 * Opening hours: reading and evaluating OpenStreetMap's {@code opening_hours} syntax. Knows nothing of venues.
 */
@NullMarked
package fr.balise.hours;

import org.jspecify.annotations.NullMarked;
