/**
 * The venue as the public sees it: what its sources say, merged. Holds the vocabularies of the national standard, the
 * facts that one record states, the merge of several, the store and the redirects of merged ids. Knows nothing of how
 * records are read and cleaned, nor of HTTP.
 */
@NullMarked
package fr.balise.venue;

import org.jspecify.annotations.NullMarked;
