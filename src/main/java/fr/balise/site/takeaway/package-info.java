/**
 * Taking venues away from the site: a shortlist that lives in its address, sheets to print with their QR code, links to
 * share, calendar files of opening hours. Knows nothing of how venues are found, and keeps nothing of anybody.
 */
@NullMarked
package fr.balise.site.takeaway;

import org.jspecify.annotations.NullMarked;
