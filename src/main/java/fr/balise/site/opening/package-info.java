/**
 * Tells people in words whether a door is open and when: the state now, the hours of a day, exceptions, how fresh all that
 * is. One interface, two languages. Gets answers, evaluates nothing, and knows nothing of HTTP; texts of sources are never
 * translated.
 */
@NullMarked
package fr.balise.site.opening;

import org.jspecify.annotations.NullMarked;
