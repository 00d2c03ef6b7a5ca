/**
 * When and where a mobile venue will be: the rules of its stops turned into visits with dates, by the clock and the
 * holidays of each stop, and the tour as an iCalendar feed (RFC 5545). Knows nothing of HTTP, of pages or of the database.
 */
@NullMarked
package fr.balise.tours;

import org.jspecify.annotations.NullMarked;
