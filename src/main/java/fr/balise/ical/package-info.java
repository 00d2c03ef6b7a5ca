/**
 * The writing of calendar files (iCalendar, RFC 5545): folded and escaped lines, time zones. Knows nothing of venues, of
 * their hours or of their tours, which are written with it.
 */
@NullMarked
package fr.balise.ical;

import org.jspecify.annotations.NullMarked;
