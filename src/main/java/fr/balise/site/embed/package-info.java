/**
 * The map and the list on other sites: the page that their frames show, the form that writes the code for it, oEmbed. Finds
 * nothing itself, and knows nothing of the sites that show it.
 */
@NullMarked
package fr.balise.site.embed;

import org.jspecify.annotations.NullMarked;
