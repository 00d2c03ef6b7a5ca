/**
 * Which places people mean while they type: communes, arrondissements, postal codes, departments and regions of the gazetteer, in
 * memory, and addresses where a geocoder is configured. Knows nothing of venues, SQL or HTTP.
 */
@NullMarked
package fr.balise.search.places;

import org.jspecify.annotations.NullMarked;
