/**
 * What makes Balise readable without a connection: the script that browsers keep (a service worker), with the list of files
 * it keeps, and the page that tells people what is kept. Knows nothing of venues.
 */
@NullMarked
package fr.balise.site.offline;

import org.jspecify.annotations.NullMarked;
